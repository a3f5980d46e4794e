import {
  grafanaSecretFiles,
  hasGate,
  needsPassword,
  passwordFiles,
  tlsFiles,
  tlsOf,
  type Stack,
} from "@stackmon/stacks";
import { gateUnit } from "./gate/unit.ts";
import { certificatesRenewal } from "./certificates/readme-section.ts";
import { code, shell } from "./markdown.ts";
import {
  runsAlloy,
  runsGate,
  runsGrafana,
  runsPair,
  runsStores,
  watchesCertificates,
  type Role,
} from "./role.ts";
import { asksWhoIsThere, hasSecrets } from "./store/access.ts";
import { hashedWebConfig, webConfigName } from "./store/prometheus-web.ts";
import { ownFolder, secretsGroup, unpackedFolder } from "./systemd.ts";

/** Whether a role's programs read keys or passwords. */
export function readsSecrets(role: Role, stack: Stack): boolean {
  return meetsGuardedStore(role, stack) || meetsGate(role, stack);
}

/** Those of the stores do where a store asks for them, and agents that write to the stores themselves. */
function meetsGuardedStore(role: Role, stack: Stack): boolean {
  if (role === "storage") return keptSignals(stack).some((signal) => asksWhoIsThere(stack.stores[signal]));
  return hasSecrets(stack) && (runsStores(role) || stack.hub === "none");
}

/** Whose data a storage node has. */
function keptSignals({ storage }: Stack): readonly ("metrics" | "logs")[] {
  return storage?.stores ?? [];
}

/** The hub's gate does, and the agents that it lets in. */
function meetsGate(role: Role, stack: Stack): boolean {
  return hasGate(stack) && (role === "agent" || role === "hub");
}

/** The certificate that a role's stores show. */
export function shownCertificate(role: Role): typeof tlsFiles.hub | typeof tlsFiles.node {
  return role === "storage" ? tlsFiles.node : tlsFiles.hub;
}

/** The group that reads keys and passwords of a machine: Alloy's own, unless stores or Grafana read them too. */
export function groupOfSecrets(role: Role, stack: Stack): string {
  return sharesSecrets(role, stack) ? secretsGroup : "alloy";
}

/** Whether Grafana, and stores that ask for them, read keys or passwords beside Alloy. */
export function sharesSecrets(role: Role, stack: Stack): boolean {
  if (role === "storage") return meetsGuardedStore(role, stack);
  return runsStores(role) && (hasSecrets(stack) || grafanaSecretFiles(stack).length > 0);
}

/** Yields the install step that puts keys and passwords where the programs of a role read them; none where they read none. */
export function secretsStep(role: Role, stack: Stack): readonly string[] {
  if (!readsSecrets(role, stack)) return [];
  const group = groupOfSecrets(role, stack);
  const files = passwords(role, stack);
  const folders = [
    ...(tlsOf(role, stack) === false ? [] : [`${ownFolder}/tls`]),
    ...(files.length > 0 ? [`${ownFolder}/secrets`] : []),
  ];
  const commands = [
    ...(group === secretsGroup ? [`groupadd --system --force ${secretsGroup}`] : []),
    `install -d -m 0750 -g ${group} ${folders.join(" ")}`,
    ...certificates(role, stack),
    ...(runsPair(role, stack) ? files.map(passwordOfFirst) : []),
    ...files.map((file) => (runsGrafana(role) ? newPassword(file) : copiedPassword(file, group))),
    ...(hashesPassword(role, stack) ? hashedPassword(role, stack) : []),
  ];
  return [`${stepText(role, stack)}\n\n${shell(...commands)}`];
}

function stepText(role: Role, stack: Stack): string {
  const brought = copiedPasswords(role, stack);
  return [
    whatFor(role, stack),
    ...(tlsOf(role, stack) === false ? [] : [copiedFolder(role)]),
    ...(passwords(role, stack).length === 0
      ? []
      : ["A password is one line of a file, the same on every machine."]),
    ...(brought.length === 0
      ? []
      : [runsPair(role, stack) ? pairSource(brought) : passwordsSource(role, brought)]),
    ...(copies(role, stack).length === 0 ? [] : [takenAlong]),
  ].join(" ");
}

function whatFor(role: Role, stack: Stack): string {
  if (runsStores(role)) {
    const group = code(groupOfSecrets(role, stack));
    const host = role === "storage" ? " Replace HOST by the machine's name." : "";
    return `Install ${kinds(role, stack)}; the programs read them as members of group ${group}.${host}`;
  }
  const asking = meetsGate(role, stack) ? "the hub asks" : "the stores ask";
  return `Install what ${asking} for; user ${code("alloy")} reads it. Replace HOST by the node's name.`;
}

/** The sender's user is somebody else here, or nobody: root is to own what it unpacks. */
const unpacked = "ssh root@MACHINE tar -x --no-same-owner";

function copiedFolder(role: Role): string {
  const from = madeFolder(role);
  return `The folder ${code(from)} is of what ${code("stackmon certs")} has made: where that is, ${code(`tar -c ${from} | ${unpacked}`)} copies it here.`;
}

function pairSource(files: readonly string[]): string {
  const packed = `ssh root@FIRST tar -c -C ${ownFolder}/secrets ${files.join(" ")}`;
  return `The hub that is installed first makes it. On the second one, ${code(`${packed} | tar -x --no-same-owner`)} first copies it here.`;
}

function passwordsSource(role: Role, files: readonly string[]): string {
  const made =
    role === "storage"
      ? "The steps of the hub's bundle up to, but without, its `install.sh` make it: do those first."
      : "The stores' server has made it when its bundle, of role hub, was installed: install that one first.";
  const packed = `ssh root@SERVER tar -c -C ${ownFolder}/secrets ${files.join(" ")}`;
  return `${made} ${code(`${packed} | ${unpacked}`)} copies it here.`;
}

const takenAlong =
  "What is there stays there: at an update leave out the line of a copy where nothing is new.";

/** Names of the passwords that another machine has made: of a pair the hub that is installed first. */
function copiedPasswords(role: Role, stack: Stack): readonly string[] {
  return runsGrafana(role) && !runsPair(role, stack) ? [] : passwords(role, stack).map(nameOf);
}

/** What is copied to a machine for the step that installs keys and passwords. */
function copies(role: Role, stack: Stack): readonly string[] {
  return [...(tlsOf(role, stack) === false ? [] : [madeFolder(role)]), ...copiedPasswords(role, stack)];
}

/**
 * Yields the section that removes what was copied to a machine; none where nothing was. It comes after the last step, so that the
 * steps can be done again until all of it runs.
 */
export function copiesSection(role: Role, stack: Stack): string {
  const copied = copies(role, stack);
  if (copied.length === 0) return "";
  return `### What was copied

Once it runs, remove the copies that were made for it: they hold ${kinds(role, stack)}. Where ${code("stackmon certs")} has made its folder on this very
machine, that is no copy, and stays.

${shell(`rm -rf ${copied.join(" ")}`)}
`;
}

function kinds(role: Role, stack: Stack): string {
  return passwords(role, stack).length === 0 ? "keys and certificates" : "keys and passwords";
}

/** The stores whose passwords a role's programs read. */
export function passwordsOf(role: Role, stack: Stack): readonly ("metrics" | "logs")[] {
  if (!meetsGuardedStore(role, stack)) return [];
  const signals = role === "storage" ? keptSignals(stack) : (["metrics", "logs"] as const);
  return signals.filter((signal) => needsPassword(stack.stores[signal]));
}

function passwords(role: Role, stack: Stack): readonly string[] {
  return passwordsOf(role, stack).map((signal) => passwordFiles[signal]);
}

/** What `stackmon certs` makes for a machine of the role. */
function madeFolder(role: Role): string {
  return `certs/${runsGrafana(role) ? "hub" : "nodes/HOST"}`;
}

function certificates(role: Role, stack: Stack): readonly string[] {
  const tls = tlsOf(role, stack);
  if (tls === false) return [];
  const { certificate, key } = runsStores(role) ? shownCertificate(role) : tlsFiles.node;
  const files = [tlsFiles.ca, ...(runsStores(role) || tls === "mutual" ? [certificate, key] : [])];
  const made = files.map((file) => `${madeFolder(role)}/${nameOf(file)}`);
  return [`install -m 0640 -g ${groupOfSecrets(role, stack)} ${made.join(" ")} ${ownFolder}/tls/`];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function newPassword(file: string): string {
  return `test -e ${file} || head -c 33 /dev/urandom | base64 | install -m 0640 -g ${secretsGroup} /dev/stdin ${file}`;
}

/** Both hubs of a pair have the same: what was copied from the first one is taken, and no other is made. */
function passwordOfFirst(file: string): string {
  const name = nameOf(file);
  return `test ! -e ${name} || install -m 0640 -g ${secretsGroup} ${name} ${file}`;
}

function copiedPassword(file: string, group: string): string {
  return `install -m 0640 -g ${group} ${nameOf(file)} ${ownFolder}/secrets/`;
}

/** Whether the install steps make a password's hash, for which Prometheus's server needs `htpasswd`. */
export function hashesPassword(role: Role, stack: Stack): boolean {
  const { metrics } = stack.stores;
  return runsStores(role) && metrics.kind === "prometheus" && needsPassword(metrics);
}

/** Prometheus wants the bcrypt hash of a password in its file. */
function hashedPassword(role: Role, { stores: { metrics } }: Stack): readonly string[] {
  const hash = `htpasswd -niBC 10 ${metrics.login} < ${passwordFiles.metrics}`;
  const users = `sed -n 's/^\\(.*\\):\\(.*\\)$/basic_auth_users: { "\\1": "\\2" }/p'`;
  return [
    `${hash} | ${users} | cat ${unpackedFolder(role)}/stores/${webConfigName} - | install -m 0640 -g ${secretsGroup} /dev/stdin ${hashedWebConfig}.new`,
    `mv ${hashedWebConfig}.new ${hashedWebConfig}`,
  ];
}

/** Yields the README's section on renewing keys and passwords; none where the role's programs read none. */
export function secretsSection(role: Role, stack: Stack): readonly string[] {
  if (!readsSecrets(role, stack)) return [];
  const renewed = [
    "Replace a file by another one of the same group and mode, and rename it into place.",
    ...readAnew(role, stack),
    ...afterRenewal(role, stack),
    ...afterNewAuthority(role, stack),
  ].join(" ");
  const told = watchesCertificates(role, stack) ? [certificatesRenewal(stack)] : [];
  const parts = [renewed, ...told, ...(passwords(role, stack).length === 0 ? [] : [changedPassword])];
  const [first = "", ...rest] = kinds(role, stack);
  return [`## ${first.toUpperCase()}${rest.join("")}\n\n${parts.join("\n\n")}\n`];
}

function readAnew(role: Role, stack: Stack): readonly string[] {
  const alloy = alloyReads(role, stack);
  if (!alloy && !meetsGuardedStore(role, stack)) return [];
  const who = meetsGuardedStore(role, stack) ? `Stores ${alloy ? "and Alloy " : ""}read` : "Alloy reads";
  const what = [
    ...(tlsOf(role, stack) === false ? [] : ["certificates and their keys within a minute"]),
    ...(passwords(role, stack).length === 0 ? [] : ["passwords within two seconds"]),
  ];
  return [`${who} ${what.join(", ")}, without a restart.`];
}

/** Of a hub whose stores ask for nothing the gate alone reads a certificate. */
function alloyReads(role: Role, stack: Stack): boolean {
  return runsAlloy(role, stack) && (role === "agent" || meetsGuardedStore(role, stack));
}

/** What programs have to be told of new files. */
function afterRenewal(role: Role, stack: Stack): readonly string[] {
  const told = [
    ...(meetsGuardedStore(role, stack) && runsGrafana(role)
      ? ["`systemctl restart grafana-server`, which reads all of them at its start alone"]
      : []),
    ...restartOfLoki(role, stack),
    ...(runsGate(role, stack)
      ? [`\`systemctl reload ${gateUnit}\`, whose connections end when what is in work is finished`]
      : []),
  ];
  return told.length === 0 ? [] : [`Then ${told.join("; ")}.`];
}

/**
 * Whether a role's Alloy reads `tls/ca.crt`, which it does at its start alone.
 *
 * *Source:* Alloy v1.19.0, `otelcol.exporter.otlphttp`; a reload changes only components whose configuration has changed.
 */
export function readsAuthority(role: Role, stack: Stack): boolean {
  return tlsOf(role, stack) !== false && alloyReads(role, stack);
}

function afterNewAuthority(role: Role, stack: Stack): readonly string[] {
  return readsAuthority(role, stack)
    ? ["After a new `ca.crt` also `systemctl restart alloy`, which reads it at its start alone."]
    : [];
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
that is away, and lose nothing; what a store refuses for its password, they give up (alerts \`LogLinesRefused\` and \`SamplesRefused\`).`;
