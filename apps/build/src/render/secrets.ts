import { needsPassword, passwordFiles, tlsFiles, type Stack } from "@stackmon/stacks";
import { code, shell } from "./markdown.ts";
import { runsAlloy, runsStores, type Role } from "./role.ts";
import { hasSecrets } from "./store/access.ts";
import { hashedWebConfig, webConfigName } from "./store/prometheus-web.ts";
import { installFolder, secretsGroup } from "./systemd.ts";

/** Whether a role's programs read keys or passwords: those of the stores, and agents that write to the stores themselves. */
export function readsSecrets(role: Role, stack: Stack): boolean {
  return hasSecrets(stack) && (runsStores(role) || stack.hub === "none");
}

/** Where a bundle is unpacked before it is put in place. */
export const nextFolder: string = `${installFolder}.new`;

/** The group that reads keys and passwords of a machine: Alloy's own, unless stores read them too. */
export function groupOfSecrets(role: Role, stack: Stack): string {
  return readsSecrets(role, stack) && runsStores(role) ? secretsGroup : "alloy";
}

/** Yields the install step that puts keys and passwords where the programs of a role read them; none where they read none. */
export function secretsStep(role: Role, stack: Stack): readonly string[] {
  if (!readsSecrets(role, stack)) return [];
  const onServer = runsStores(role);
  const group = groupOfSecrets(role, stack);
  const folders = [
    ...(usesTls(stack) ? [`${installFolder}/tls`] : []),
    ...(passwords(stack).length > 0 ? [`${installFolder}/secrets`] : []),
  ];
  const commands = [
    ...(onServer ? [`groupadd --system --force ${secretsGroup}`] : []),
    `install -d -m 0750 -g ${group} ${folders.join(" ")}`,
    ...certificates(onServer, stack, group),
    ...passwords(stack).flatMap((file) => (onServer ? [newPassword(file)] : [copiedPassword(file)])),
    ...(onServer ? hashedPassword(stack) : []),
  ];
  const inNext = commands.map((command) => command.replaceAll(`${installFolder}/`, `${nextFolder}/`));
  return [`${stepText(onServer, stack)}\n\n${shell(...inNext)}`];
}

function stepText(onServer: boolean, stack: Stack): string {
  const made = usesTls(stack) ? " The folder `certs` is what `stackmon certs` has made." : "";
  const password =
    passwords(stack).length === 0 ? "" : " A password is one line of a file, the same on every machine.";
  return onServer
    ? `Install keys and passwords; the programs read them as members of group ${code(secretsGroup)}.${made}${password}`
    : `Install what the stores ask for; user ${code("alloy")} reads it. Replace HOST by the node's name.${made}${password}`;
}

function usesTls({ stores: { metrics, logs } }: Stack): boolean {
  return metrics.tls !== false || logs.tls !== false;
}

function passwords({ stores }: Stack): readonly string[] {
  return (["metrics", "logs"] as const)
    .filter((signal) => needsPassword(stores[signal]))
    .map((signal) => passwordFiles[signal]);
}

function certificates(onServer: boolean, stack: Stack, group: string): readonly string[] {
  if (!usesTls(stack)) return [];
  const { metrics, logs } = stack.stores;
  const isMutual = metrics.tls === "mutual" || logs.tls === "mutual";
  const { certificate, key } = onServer ? tlsFiles.hub : tlsFiles.node;
  const from = `certs/${onServer ? "hub" : "nodes/HOST"}`;
  const shown = onServer || isMutual ? [certificate] : [];
  return [
    `install -m 0644 ${[tlsFiles.ca, ...shown].map((file) => `${from}/${nameOf(file)}`).join(" ")} ${installFolder}/tls/`,
    ...shown.map(() => `install -m 0640 -g ${group} ${from}/${nameOf(key)} ${installFolder}/tls/`),
  ];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function newPassword(file: string): string {
  return `test -e ${file} || head -c 33 /dev/urandom | base64 | install -m 0640 -g ${secretsGroup} /dev/stdin ${file}`;
}

function copiedPassword(file: string): string {
  return `install -m 0640 -g alloy ${nameOf(file)} ${installFolder}/secrets/`;
}

/** Prometheus wants the bcrypt hash of a password in its file; `htpasswd` is of the package apache2-utils. */
function hashedPassword({ stores: { metrics } }: Stack): readonly string[] {
  if (metrics.kind !== "prometheus" || !needsPassword(metrics)) return [];
  const hash = `htpasswd -niBC 10 ${metrics.login} < ${passwordFiles.metrics}`;
  const users = `sed -n 's/^\\(.*\\):\\(.*\\)$/basic_auth_users: { "\\1": "\\2" }/p'`;
  return [
    `${hash} | ${users} | cat ${installFolder}/stores/${webConfigName} - | install -m 0640 -g ${secretsGroup} /dev/stdin ${hashedWebConfig}.new`,
    `mv ${hashedWebConfig}.new ${hashedWebConfig}`,
  ];
}

/** Yields the README's section on renewing keys and passwords; none where the role's programs read none. */
export function secretsSection(role: Role, stack: Stack): readonly string[] {
  if (!readsSecrets(role, stack)) return [];
  const restarts = [
    ...(runsStores(role)
      ? ["`systemctl restart grafana-server`, which reads all of them at its start alone"]
      : []),
    ...restartOfLoki(role, stack),
    ...(usesTls(stack) && runsAlloy(role, stack)
      ? ["after a new `ca.crt` also `systemctl restart alloy`, which reads it at its start alone"]
      : []),
  ];
  const parts = [
    `Replace a file by another one and rename it into place. ${readAnew(stack)}${restarts.length === 0 ? "" : ` Then ${restarts.join("; ")}.`}`,
    ...(passwords(stack).length === 0 ? [] : [changedPassword]),
  ];
  return [`## Keys and passwords\n\n${parts.join("\n\n")}\n`];
}

function readAnew(stack: Stack): string {
  const what = [
    ...(usesTls(stack) ? ["certificates and their keys within a minute"] : []),
    ...(passwords(stack).length === 0 ? [] : ["passwords within two seconds"]),
  ];
  return `Stores and Alloy read ${what.join(", ")}, without a restart.`;
}

/**
 * Go asks for the certificate anew only of clients that give a server's name, where files are named at the start too.
 *
 * *Source:* grafana/dskit, server/server.go, `ServeTLS`; Go, crypto/tls, `getCertificate`.
 */
function restartOfLoki(role: Role, { stores: { logs } }: Stack): readonly string[] {
  return runsStores(role) && logs.kind === "loki" && logs.tls !== false
    ? ["`systemctl restart loki`, which shows the certificate of its start to whom asks an address"]
    : [];
}

/** *Source:* Alloy v1.19.0, `otelcol.exporter.otlphttp`, `prometheus.remote_write`: 401 is no answer to try again after. */
const changedPassword = `**Stop the store before you change its password,** change it on every machine, then start the store. Senders wait for a store
that is away, and lose nothing; what a store refuses for its password, they give up (alert \`LogLinesRefused\`).`;
