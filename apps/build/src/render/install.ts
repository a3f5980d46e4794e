import type { Stack } from "@stackmon/stacks";
import { shell } from "./markdown.ts";
import { runsAlloy, runsStores, type Role } from "./role.ts";
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
    ...(runsAlloy(role, stack) ? [alloy()] : []),
    ...(runsStores(role) ? [stores(stack), grafana()] : []),
  ];
  const list = steps.map((step, index) => `${index + 1}. ${indent(step)}`).join("\n");
  return `## Install\n\nAs root:\n\n${list}`;
}

/** Continuation lines of a list item. */
function indent(text: string): string {
  return text.replaceAll(/\n(?=[^\n])/g, "\n   ");
}

function programs(role: Role, stack: Stack): string {
  const binaries = runsStores(role)
    ? storesOf(stack).map(({ title, kind }) => `${title} as \`/usr/bin/${kind}\``)
    : [];
  const wanted = [
    ...(runsAlloy(role, stack) ? ["Grafana Alloy from its official package"] : []),
    ...binaries,
    ...(runsStores(role) ? [`Grafana${plugins(stack)}`] : []),
  ];
  return `Have these programs, at the versions below: ${wanted.join("; ")}.\n`;
}

function plugins({ stores: { metrics, logs } }: Stack): string {
  const names = [
    ...(metrics.kind === "victoria-metrics" ? ["`victoriametrics-metrics-datasource`"] : []),
    ...(logs.kind === "victoria-logs" ? ["`victoriametrics-logs-datasource`"] : []),
  ];
  return names.length === 0
    ? ""
    : ` with the data source ${names.length === 1 ? "plugin" : "plugins"} ${names.join(" and ")}`;
}

function settings(role: Role): string {
  return role !== "hub"
    ? "Install this machine's own values; `env/nodes/` has a file per node of the stack:\n\n" +
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
    "Start the stores:\n\n" +
    shell(
      `install -m 0644 ${units.map((unit) => `/etc/stackmon/systemd/${unit}`).join(" ")} /etc/systemd/system/`,
      "systemctl daemon-reload",
      `systemctl enable --now ${units.join(" ")}`,
    )
  );
}

function grafana(): string {
  return (
    "Give Grafana its data sources, dashboards and alert rules:\n\n" +
    shell(
      "for kind in datasources dashboards alerting; do",
      "  install -m 0644 /etc/stackmon/grafana/provisioning/$kind/stackmon.yaml /etc/grafana/provisioning/$kind/",
      "done",
      "systemctl restart grafana-server",
    )
  );
}
