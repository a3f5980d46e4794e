import type { Stack } from "@stackmon/stacks";
import { grafanaPlugins } from "./grafana.ts";
import { logAccess } from "./log-access.ts";
import { code, shell } from "./markdown.ts";
import { runsAlloy, runsStores, type Role } from "./role.ts";
import { secretsStep } from "./secrets.ts";
import { storesOf } from "./store/stores.ts";

/** Yields the install steps of a bundle, with coreutils, tar and systemctl alone. */
export function installSteps(role: Role, stack: Stack): string {
  const steps = [
    programs(role, stack),
    "Unpack it to `/etc/stackmon`. Settings of your own in `/etc/stackmon/stackmon.env` stay:\n\n" +
      shell(
        "install -d -m 0755 /etc/stackmon",
        `tar -xzf stackmon-${role}-*.tar.gz --strip-components=1 --no-same-owner -C /etc/stackmon`,
      ),
    settings(role),
    ...secretsStep(role, stack),
    ...(role === "hub" ? [] : logAccess(stack)),
    ...(runsAlloy(role, stack) ? [alloy()] : []),
    ...(runsStores(role) ? [stores(stack), grafana()] : []),
  ];
  const list = steps.map((step, index) => `${index + 1}. ${indent(step)}`).join("\n");
  return `## Install\n\n${oneRole}\n\nAs root:\n\n${list}`;
}

const oneRole = `One role a machine: \`/etc/stackmon\` holds one bundle, and that of another role would overwrite it. A server that runs the
services and keeps their data too is of role single.`;

/** Continuation lines of a list item. */
function indent(text: string): string {
  return text.replaceAll(/\n(?=[^\n])/g, "\n   ");
}

function programs(role: Role, stack: Stack): string {
  const stores = runsStores(role) ? storesOf(stack) : [];
  const wanted = [
    ...(runsAlloy(role, stack) ? ["Grafana Alloy from its official package"] : []),
    ...stores.map(({ title, kind }) => `${title} as \`/usr/bin/${kind}\``),
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

function settings(role: Role): string {
  return role !== "hub"
    ? "Install this machine's own values; `env/nodes/` has a file per node of the stack. Replace HOST by the node's name:\n\n" +
        shell(
          "test -e /etc/stackmon/stackmon.env || install -m 0600 /etc/stackmon/env/nodes/HOST.env /etc/stackmon/stackmon.env",
        )
    : "Where a default does not fit, set the variable in `/etc/stackmon/stackmon.env`:\n\n" +
        shell(
          "test -e /etc/stackmon/stackmon.env || install -m 0600 /etc/stackmon/env/stackmon.env.example /etc/stackmon/stackmon.env",
        );
}

function alloy(): string {
  return (
    "Point the official unit at the bundle and start it:\n\n" +
    shell(
      "install -d /etc/systemd/system/alloy.service.d",
      "install -m 0644 /etc/stackmon/systemd/alloy.service.d/stackmon.conf /etc/systemd/system/alloy.service.d/",
      "systemctl daemon-reload",
      "systemctl enable alloy",
      "systemctl restart alloy",
    )
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
