import type { Stack } from "@stackmon/stacks";
import { contactsStep } from "./contacts.ts";
import { fileModes } from "./file-modes.ts";
import { grafanaPlugins } from "./grafana.ts";
import { logAccess } from "./log-access.ts";
import { code, shell } from "./markdown.ts";
import { ownNodeEnv } from "./node-env.ts";
import {
  isOfFleet,
  runsGate,
  runsGrafana,
  runsPair,
  runsServices,
  runsStores,
  watchesCertificates,
  type Role,
} from "./role.ts";
import { copiesSection, hashesPassword, secretsStep } from "./secrets.ts";
import { storeProgramsOf } from "./store/stores.ts";
import { installFolder, ownFolder, ownVariables, unpackedFolder } from "./systemd.ts";

/**
 * Yields how to install a bundle: what an operator has to have and to decide, then `install.sh`, which does the rest.
 *
 * @param runsAlloy Whether the role's machine runs Alloy.
 */
export function installSteps(role: Role, stack: Stack, runsAlloy: boolean): string {
  const steps = [
    programs(role, stack, runsAlloy),
    unpack(role),
    settings(role, stack),
    ...secretsStep(role, stack),
    ...contactsStep(role, stack),
    ...(runsServices(role) ? logAccess(stack) : []),
    install(role),
  ];
  const list = steps.map((step, index) => `${index + 1}. ${indent(step)}`).join("\n");
  return [
    `## Install\n\n${oneRole}\n\nAs root, for a first install and for every update:\n\n${list}`,
    ...afterwards(role, stack),
    copiesSection(role, stack).replace(/\n$/, ""),
    upkeep,
    fileModes(role, stack),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const oneRole = `One role a machine: ${code(installFolder)} leads to one bundle, and one of another role is refused. A server that runs the
services and keeps their data too is of role single.`;

/** Continuation lines of a list item. */
function indent(text: string): string {
  return text.replaceAll(/\n(?=[^\n])/g, "\n   ");
}

function programs(role: Role, stack: Stack, runsAlloy: boolean): string {
  const stores = runsStores(role) ? storeProgramsOf(role, stack) : [];
  const wanted = [
    ...(runsAlloy ? ["Grafana Alloy from its official package"] : []),
    ...stores.map(({ title, kind }) => `${title} as \`/usr/bin/${kind}\``),
    ...(runsGate(role, stack) ? ["nginx from the distribution"] : []),
    ...(watchesCertificates(role, stack) ? ["`openssl` from the distribution"] : []),
    ...(hashesPassword(role, stack) ? ["`htpasswd`, of Debian's package apache2-utils"] : []),
    ...(runsGrafana(role) ? [`Grafana from its official package${plugins(grafanaPlugins(stack))}`] : []),
    runsPair(role, stack) ? "`curl` from the distribution" : "`curl` or `wget`",
  ];
  const commands = [
    ...stores.map(({ releaseBinary, kind }) => `install -m 0755 ${releaseBinary} /usr/bin/${kind}`),
    ...(runsGrafana(role)
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

function unpack(role: Role): string {
  const folder = unpackedFolder(role);
  return `Unpack it, where it is the only archive in the folder:\n\n${shell(
    `rm -rf ${folder}`,
    `install -d -m 0755 ${folder}`,
    `tar -xzf stackmon-${role}-*.tar.gz --strip-components=1 --no-same-owner -C ${folder}`,
  )}`;
}

/** systemd reads it as process 1, before it becomes another user: nobody else has to. */
function settings(role: Role, stack: Stack): string {
  const { what, from } = settingsOf(role, stack);
  return `${what}\n\n${shell(
    `test -e ${ownVariables} || install -D -m 0600 ${unpackedFolder(role)}/env/${from} ${ownVariables}`,
  )}`;
}

function settingsOf(role: Role, stack: Stack): { readonly what: string; readonly from: string } {
  const own = "Give it this machine's own values;";
  if (isOfFleet(role, stack)) {
    const what = `This machine's values come with each of its bundles, in \`${ownNodeEnv}\`. Where one does not fit, set the variable in \`${ownVariables}\`, which wins:`;
    return { what, from: "stackmon.env.example" };
  }
  if (role === "storage") {
    const what = `${own} \`env/storage/\` has a file for each storage node. Replace HOST by the machine's name:`;
    return { what, from: "storage/HOST.env" };
  }
  if (role !== "hub") {
    const what = `${own} \`env/nodes/\` has a file per node of the stack. Replace HOST by the node's name:`;
    return { what, from: "nodes/HOST.env" };
  }
  return runsPair(role, stack)
    ? {
        what: `${own} \`env/hubs/\` has a file for each hub. Replace HOST by the hub's name:`,
        from: "hubs/HOST.env",
      }
    : {
        what: `Where a default does not fit, set the variable in \`${ownVariables}\`:`,
        from: "stackmon.env.example",
      };
}

/**
 * The machine decides whether a signature is wanted, so that a signed bundle and an unsigned one have the same README.
 */
function install(role: Role): string {
  const folder = unpackedFolder(role);
  return `Install it; with \`--dry-run\` it says what it would do:

${shell(`sh ${folder}/install.sh`)}
It verifies the bundle, with the verifier of the bundle that runs already where there is one. With a public key in \`${ownFolder}.pub\` the
bundle must be signed by that key: put it there yourself, no bundle holds it. It looks at the programs' versions, has them read their new
configuration, puts everything in place by one rename, and starts, reloads or restarts what needs it. When one does not come up healthy, it puts back what
was there before, ends with exit code 1, and says what to do. Whenever it was interrupted, or after a change of \`${ownVariables}\`, run it again.
${runsServices(role) ? restarts : ""}`;
}

const restarts = `
A change of \`alloy/\` alone is a reload of Alloy, which loses nothing. One of \`env/\`, of its unit or of \`${ownVariables}\` is a restart: no scrapes for some
seconds, and the alert \`AlloyRestarted\`. What it has read of logs it hands on before it ends, and reads on from there; of a thousand lines a second one may be lost.
`;

function afterwards(role: Role, stack: Stack): readonly string[] {
  const notes = [
    ...(runsGate(role, stack)
      ? [
          "nginx's package may start a server of its own on port 80: `systemctl disable --now nginx` where nobody needs it.",
        ]
      : []),
    ...(runsGrafana(role)
      ? ["A new Grafana's login is `admin` with the password `admin`: change it at the first login."]
      : []),
    ...(runsGrafana(role) && stack.alerting.contacts.length === 0
      ? [
          "Alerts reach nobody until a contact point is set: add one and point the default notification policy at it.",
        ]
      : []),
  ];
  return notes.length === 0 ? [] : [`${notes.join("\n\n")}\n`];
}

const upkeep = `### What is installed, and whether it is well

Names every file that was changed since, every unit that does not run and every program that is not healthy:

${shell(`sh ${installFolder}/status.sh`)}
### Back to what was there before

Checked as an installation is; once more, and it goes forward again. The stores' data stays where it is.

${shell(`sh ${installFolder}/rollback.sh`)}
### Take it away

Units, drop-ins and bundles go; your files under \`${ownFolder}\` and all data stay, and are named:

${shell(`sh ${installFolder}/uninstall.sh`)}`;
