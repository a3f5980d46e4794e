import type { Stack } from "@stackmon/stacks";
import { gateInstallStep, gateValidateStep } from "./gate/readme-section.ts";
import { grafanaPlugins } from "./grafana.ts";
import { fileModes } from "./file-modes.ts";
import { logAccess } from "./log-access.ts";
import { code, shell } from "./markdown.ts";
import { runsGate, runsStores, type Role } from "./role.ts";
import { copiesSection, hashesPassword, nextFolder, readsAuthority, secretsStep } from "./secrets.ts";
import { storesOf } from "./store/stores.ts";
import { installFolder } from "./systemd.ts";

/**
 * Yields how to install a bundle, with coreutils, tar and systemd alone. What runs goes on as it is until the new files
 * are whole and valid.
 *
 * @param stability What the role's Alloy may use; undefined where it runs none.
 */
export function installSteps(role: Role, stack: Stack, stability: string | undefined): string {
  const steps = [
    programs(role, stack, stability !== undefined),
    unpack(role),
    settings(role),
    ...secretsStep(role, stack),
    ...(role === "hub" ? [] : logAccess(stack)),
    ...(stability === undefined ? [] : [validate(role, stability)]),
    ...(runsGate(role, stack) ? [gateValidateStep(next)] : []),
    swap,
    ...(runsStores(role) ? [stores(stack)] : []),
    ...(stability === undefined ? [] : [alloy(readsAuthority(role, stack))]),
    ...(runsGate(role, stack) ? [gateInstallStep] : []),
    ...(runsStores(role) ? [grafana()] : []),
  ];
  const list = steps.map((step, index) => `${index + 1}. ${indent(step)}`).join("\n");
  return `## Install\n\n${oneRole}\n\nAs root, for a first install and for every update:\n\n${list}\n${copiesSection(role, stack)}${rollback(steps.indexOf(swap) + 2)}\n${fileModes(role, stack)}`;
}

const oneRole = `One role a machine: \`/etc/stackmon\` holds one bundle, and that of another role would overwrite it. A server that runs the
services and keeps their data too is of role single.`;

/** Continuation lines of a list item. */
function indent(text: string): string {
  return text.replaceAll(/\n(?=[^\n])/g, "\n   ");
}

function programs(role: Role, stack: Stack, runsAlloy: boolean): string {
  const stores = runsStores(role) ? storesOf(stack) : [];
  const wanted = [
    ...(runsAlloy ? ["Grafana Alloy from its official package"] : []),
    ...stores.map(({ title, kind }) => `${title} as \`/usr/bin/${kind}\``),
    ...(runsGate(role, stack) ? ["nginx from the distribution"] : []),
    ...(hashesPassword(role, stack) ? ["`htpasswd`, of Debian's package apache2-utils"] : []),
    ...(runsStores(role) ? [`Grafana from its official package${plugins(grafanaPlugins(stack))}`] : []),
  ];
  const commands = [
    ...stores.map(({ releaseBinary, kind }) => `install -m 0755 ${releaseBinary} /usr/bin/${kind}`),
    ...(runsStores(role)
      ? grafanaPlugins(stack).map((plugin) => `grafana-cli plugins install ${plugin}`)
      : []),
  ];
  const how = "Where the stores' release archives are unpacked, those for Linux on amd64:";
  const list = `Have these programs, at the versions below: ${wanted.join("; ")}.`;
  return stores.length === 0 ? `${list}\n` : `${list} ${how}\n\n${shell(...commands)}`;
}

function plugins(names: readonly string[]): string {
  const word = names.length === 1 ? "plugin" : "plugins";
  return names.length === 0 ? "" : ` with the data source ${word} ${names.map(code).join(" and ")}`;
}

const next = nextFolder;
const previous = `${installFolder}.old`;

function unpack(role: Role): string {
  return (
    `Unpack it beside \`${installFolder}\`, and take what is yours along: \`stackmon.env\`, keys and passwords, which no bundle holds:\n\n` +
    shell(
      `rm -rf ${next}`,
      `install -d -m 0755 ${next}`,
      `tar -xzf stackmon-${role}-*.tar.gz --strip-components=1 --no-same-owner -C ${next}`,
      `for own in stackmon.env tls secrets; do`,
      `  test ! -e ${installFolder}/$own || cp -a ${installFolder}/$own ${next}/`,
      "done",
    )
  );
}

/** systemd reads it as process 1, before it becomes another user: nobody else has to. */
function settings(role: Role): string {
  const [what, from] =
    role === "hub"
      ? [
          `Where a default does not fit, set the variable in \`${next}/stackmon.env\`:`,
          "stackmon.env.example",
        ]
      : [
          "Give it this machine's own values; `env/nodes/` has a file per node of the stack. Replace HOST by the node's name:",
          "nodes/HOST.env",
        ];
  return `${what}\n\n${shell(
    `test -e ${next}/stackmon.env || install -m 0600 ${next}/env/${from} ${next}/stackmon.env`,
  )}`;
}

/** As Alloy's own user and with the machine's own values, as they will be read. */
function validate(role: Role, stability: string): string {
  return (
    "Have Alloy read the new configuration, without running it. When it refuses, stop here: nothing has changed yet.\n\n" +
    shell(
      "systemd-run --quiet --pipe --wait --collect \\",
      `  --property=User=alloy --property=EnvironmentFile=${next}/stackmon.env \\`,
      `  /usr/bin/alloy validate --stability.level=${stability} ${next}/alloy/${role}.alloy`,
    )
  );
}

const swap = `Put it in place, by renaming; what was there stays as \`${previous}\`:\n\n${shell(
  `rm -rf ${previous}`,
  `test ! -e ${installFolder} || mv -T ${installFolder} ${previous}`,
  `mv -T ${next} ${installFolder}`,
)}`;

/** @param authority Whether Alloy reads `ca.crt`. Certificates and keys it reads again by itself. */
function alloy(authority: boolean): string {
  const readAtStart = [
    "env/alloy.env",
    "stackmon.env",
    "systemd/alloy.service.d/stackmon.conf",
    ...(authority ? ["tls/ca.crt"] : []),
  ];
  return (
    "Point the official unit at the bundle. A reload keeps what Alloy has yet to send; a restart is for other arguments, " +
    `variables or limits${authority ? ", and for another authority" : ""}:\n\n` +
    shell(
      "install -d /etc/systemd/system/alloy.service.d",
      `install -m 0644 ${installFolder}/systemd/alloy.service.d/stackmon.conf /etc/systemd/system/alloy.service.d/`,
      "systemctl daemon-reload",
      "systemctl enable alloy",
      `same() { cmp -s ${installFolder}/$1 ${previous}/$1; }`,
      `if systemctl -q is-active alloy${readAtStart.map((file) => ` && same ${file}`).join("")}`,
      "then systemctl reload alloy",
      "else systemctl restart alloy",
      "fi",
    ) +
    "\n`systemctl reload alloy` validates first, and fails where the file does not validate; what runs goes on. A file that " +
    "validates and still does not load, such as one with a bad regular expression, is told by `journalctl -u alloy` alone.\n"
  );
}

function stores(stack: Stack): string {
  const units = storesOf(stack).map(({ kind }) => `${kind}.service`);
  return (
    "Start the stores, or restart them with what is new:\n\n" +
    shell(
      `install -m 0644 ${units.map((unit) => `/etc/stackmon/systemd/${unit}`).join(" ")} /etc/systemd/system/`,
      "systemctl daemon-reload",
      `systemctl enable ${units.join(" ")}`,
      `systemctl restart ${units.join(" ")}`,
    )
  );
}

function grafana(): string {
  return (
    "Tell Grafana where to listen, and give it its data sources, dashboards and alert rules:\n\n" +
    shell(
      "install -d /etc/systemd/system/grafana-server.service.d",
      "install -m 0644 /etc/stackmon/systemd/grafana-server.service.d/stackmon.conf /etc/systemd/system/grafana-server.service.d/",
      "for kind in datasources dashboards alerting; do",
      "  install -m 0644 /etc/stackmon/grafana/provisioning/$kind/stackmon.yaml /etc/grafana/provisioning/$kind/",
      "done",
      "systemctl daemon-reload",
      "systemctl enable grafana-server",
      "systemctl restart grafana-server",
    ) +
    "\nA new Grafana's login is `admin` with the password `admin`: change it at the first login.\n" +
    "\nAlerts reach nobody until a contact point is set: add one and point the default notification policy at it.\n"
  );
}

/** @param from The step with which what was put back is started. */
function rollback(from: number): string {
  return `### Back to what was there before

${shell(
  `rm -rf ${installFolder}.failed`,
  `mv -T ${installFolder} ${installFolder}.failed`,
  `mv -T ${previous} ${installFolder}`,
)}
Then do the steps from ${from} on again. The stores' data stays where it is.
`;
}
