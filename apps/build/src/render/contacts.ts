import { alertSeverities, grafanaSecretFiles, type Stack } from "@stackmon/stacks";
import { code, shell } from "./markdown.ts";
import { runsGrafana, type Role } from "./role.ts";
import { groupOfSecrets } from "./secrets.ts";
import { ownFolder, secretsGroup } from "./systemd.ts";

/** Yields the install step that puts the secrets of contacts where Grafana reads them; none where no contact has one. */
export function contactsStep(role: Role, stack: Stack): readonly string[] {
  const files = grafanaSecretFiles(stack).map((file) => file.slice(ownFolder.length + 1));
  if (!runsGrafana(role) || files.length === 0) return [];
  const group = groupOfSecrets(role, stack);
  const names = files.map((file) => file.slice(file.lastIndexOf("/") + 1));
  const commands = [
    ...(group === secretsGroup ? [`groupadd --system --force ${secretsGroup}`] : []),
    `install -d -m 0750 -g ${group} ${ownFolder}/secrets`,
    `for secret in ${names.join(" ")}; do`,
    `  test ! -e $secret || install -m 0640 -g ${group} $secret ${ownFolder}/secrets/`,
    `  test -s ${ownFolder}/secrets/$secret || echo "missing: $secret"`,
    "done",
  ];
  return [
    `Give Grafana what it needs to reach your contacts${stack.grafana.database === undefined ? "" : " and its database"}. Write each URL, key, token or password as one line into a file of this name in
the current folder: ${names.map(code).join(", ")}. What is there stays there. Where it says that
one is missing, stop here: Grafana does not start without it. Remove the files from the current folder afterwards.\n\n${shell(...commands)}`,
  ];
}

/** Yields who hears of what, for the README's section on alerts; nothing for a stack without contacts. */
export function contactsText({ alerting }: Stack): string {
  if (alerting.contacts.length === 0) return "";
  const ways = alertSeverities.map((severity) => {
    const route = alerting.routes[severity];
    if (route === undefined) return `- ${severity}: nobody.`;
    const mute = route.mute.length === 0 ? "" : `, not in ${route.mute.map(code).join(" and ")}`;
    return `- ${severity}: ${route.contacts.map(code).join(", ")}, again after ${route.repeat}${mute}.`;
  });
  return `Who hears of what, as the stack file says:

${ways.join("\n")}

**${code("grafana/provisioning/alerting/stackmon.yaml")} replaces Grafana's whole tree of notification policies.** In a Grafana that has others, move
them into the stack file first, or leave ${code("contacts")} out of it. Contact points and mute timings of ours begin with
${code("stackmon-")}; one that the stack file no longer has stays in Grafana until you delete it there. Grafana reads secrets at its
start alone: after a change, ${code("systemctl restart grafana-server")}.

`;
}

/** Yields what the README says of Alertmanager, for those who load the rule files; nothing for a stack without contacts. */
export function alertmanagerText({ alerting }: Stack): string {
  if (alerting.contacts.length === 0) return "";
  return `
${code("rules/alertmanager.yaml")} is a whole configuration for the Alertmanager that these evaluators send to: the same contacts, routes and
mute windows, and ${code("inhibit_rules")}, which keep consequences quiet while their cause is heard of. It reads secrets from
${code(`${ownFolder}/secrets`)}, as a member of group ${code(secretsGroup)}. Grafana has no such rules that a file could bring: there you hear of a
cause and of its consequences.
`;
}
