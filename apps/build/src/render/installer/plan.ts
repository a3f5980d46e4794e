import {
  certificateWatch,
  grafanaSecretFiles,
  hostPort,
  isScaled,
  passwordFiles,
  tlsFiles,
  tlsOf,
  type Stack,
} from "@stackmon/stacks";
import type { Alloy } from "../../pipelines.ts";
import { certificatesScriptPath } from "../certificates/script.ts";
import type { EnvironmentEntry } from "../env-file.ts";
import { gateReceivers } from "../gate/receiver.ts";
import { gateUnit } from "../gate/unit.ts";
import { ownNodeEnv } from "../node-env.ts";
import { hubValues } from "../pair/hub-env.ts";
import {
  isOfFleet,
  runsGate,
  runsGrafana,
  runsPair,
  runsStores,
  watchesCertificates,
  type Role,
} from "../role.ts";
import { hashesPassword, passwordsOf, readsAuthority, shownCertificate } from "../secrets.ts";
import { hashedWebConfig } from "../store/prometheus-web.ts";
import { storageValues } from "../storage/storage-env.ts";
import { storeProgramsOf, type StoreProgram } from "../store/stores.ts";
import { ownVariables } from "../systemd.ts";
import { installableVersions, isTried, upstreamVersions, type UpstreamProgram } from "../upstream.ts";

/** Where it is in a bundle. */
export const planPath = "installer/plan";

type Lines = readonly string[];

/**
 * Yields `installer/plan`: what a role's machine has to have, in which order its services start, how each tells that it is well, and
 * what it reads when. `installer/lib/plan.sh` says what the lines mean.
 *
 * @param alloy What the role's Alloy runs; undefined where it runs none.
 */
export function installerPlan(role: Role, stack: Stack, alloy: Alloy | undefined): string {
  const stores = runsStores(role) ? storeProgramsOf(role, stack) : [];
  const watches = watchesCertificates(role, stack);
  return [
    "# What install.sh, rollback.sh, status.sh and uninstall.sh do on this machine.",
    `role ${role}`,
    ...needs(role, stack, alloy),
    ...values(role, stack),
    ...stores.flatMap(storeLines),
    ...(runsPair(role, stack) ? [catchUpLine] : []),
    ...(watches ? certificatesLines : []),
    ...(alloy === undefined ? [] : alloyLines(role, stack, alloy)),
    ...(runsGate(role, stack)
      ? gateLines(`https://${hostPort(stack.hub.listenAddress, gateReceivers(stack)[0]?.port ?? 0)}/`)
      : []),
    ...(runsGrafana(role) ? grafanaLines(stack, runsPair(role, stack)) : []),
    "",
  ].join("\n");
}

/** What copies from the other hub is started by the stores. */
const catchUpLine = "program curl required any any /usr/bin/curl --version";

/** What only the machine can give. A variable may lead elsewhere; `-` where none does. */
function needs(role: Role, stack: Stack, alloy: Alloy | undefined): Lines {
  const fixed = [
    ...(hasValuesOfItsOwn(role, stack) ? [ownVariables] : []),
    ...(runsStores(role) && tlsOf(role, stack) !== false
      ? [tlsFiles.ca, ...Object.values(shownCertificate(role))]
      : []),
    ...(runsStores(role) ? passwordsOf(role, stack).map((signal) => passwordFiles[signal]) : []),
    ...(hashesPassword(role, stack) ? [hashedWebConfig] : []),
    ...(runsGrafana(role) ? grafanaSecretFiles(stack) : []),
  ];
  const readable =
    role === "agent" ? (alloy?.variables ?? []).filter(({ mustBeReadable }) => mustBeReadable) : [];
  return [
    ...fixed.map((file) => `needs - ${file}`),
    ...readable.map((variable) => `needs ${variable.name} ${variable.default}`),
  ];
}

/** Without these a hub of a pair comes up, and does not know of the other one; and a storage node listens for itself alone. */
function values(role: Role, stack: Stack): Lines {
  return valuesOf(role, stack).map(({ name }) => `value ${name}`);
}

function valuesOf(role: Role, stack: Stack): readonly EnvironmentEntry[] {
  if (runsPair(role, stack)) return hubValues(stack, stack.hub.replicas[0]);
  return role === "storage" && isScaled(stack)
    ? stack.storage.nodes.slice(0, 1).flatMap((node) => storageValues(stack, node))
    : [];
}

/** A node of a fleet has its values in its bundle, and a hub that is alone has none. */
function hasValuesOfItsOwn(role: Role, stack: Stack): boolean {
  return role === "hub" ? runsPair(role, stack) : !isOfFleet(role, stack);
}

function program(name: UpstreamProgram, path: string, flag: string): string {
  const tried = isTried(name) ? versionIn(upstreamVersions[name]) : "any";
  return `program ${name} required ${versionIn(installableVersions[name])} ${tried} ${path} ${flag}`;
}

/** `v1.19.0 or later` as `1.19.0`. */
function versionIn(text: string): string {
  const [version] = /\d+(?:\.\d+)+/.exec(text) ?? [];
  if (version === undefined) throw new Error(`@stackmon/build: ${text} names no version`);
  return version;
}

function storeLines({ kind, unit, ready, speaksTls, configs }: StoreProgram): Lines {
  const files = [
    `systemd/${kind}.service`,
    `stores/${kind}.env`,
    ...configs.map(({ name }) => `stores/${name}`),
    ownVariables,
  ];
  return [
    program(kind, unit.command[0], kind === "prometheus" ? "--version" : "-version"),
    `service ${kind} required ready ${speaksTls ? "https" : "http"}:${ready}`,
    ...files.map((file) => `restart ${kind} ${file}`),
  ];
}

/** The timer, and what it starts: once now, so that Alloy finds what it tells. */
const certificatesLines: Lines = (() => {
  const { unit } = certificateWatch;
  const [service, timer] = [`systemd/${unit}.service`, `systemd/${unit}.timer`];
  return [
    "program openssl required any any /usr/bin/openssl version",
    `service ${unit}.timer required none -`,
    `restart ${unit}.timer ${timer}`,
    `service ${unit}.service required once -`,
    ...[service, certificatesScriptPath, ownVariables].map((file) => `restart ${unit}.service ${file}`),
  ];
})();

function alloyLines(role: Role, stack: Stack, { stability }: Alloy): Lines {
  const restart = [
    "env/alloy.env",
    ...(isOfFleet(role, stack) ? [ownNodeEnv] : []),
    "systemd/alloy.service.d/stackmon.conf",
    ownVariables,
    ...(readsAuthority(role, stack) ? [tlsFiles.ca] : []),
  ];
  return [
    program("alloy", "/usr/bin/alloy", "--version"),
    `alloy ${stability} alloy/${role}.alloy`,
    "service alloy required components http://${alloy.listen}/",
    ...restart.map((file) => `restart alloy ${file}`),
    `reload alloy alloy/${role}.alloy`,
  ];
}

function gateLines(url: string): Lines {
  return [
    `program nginx required ${versionIn(installableVersions.nginx)} any /usr/sbin/nginx -v`,
    `service ${gateUnit} required answers ${url}`,
    `restart ${gateUnit} systemd/${gateUnit}.service`,
    `reload ${gateUnit} gate/nginx.conf`,
  ];
}

/** Boards are no reason for a restart: Grafana looks for them every ten seconds. */
function grafanaLines({ grafana: { address, port } }: Stack, paired: boolean): Lines {
  const files = [
    "systemd/grafana-server.service.d/stackmon.conf",
    ...(paired ? [ownVariables] : []),
    ...["datasources", "dashboards", "alerting"].map((kind) => `grafana/provisioning/${kind}/stackmon.yaml`),
  ];
  return [
    `program grafana optional ${versionIn(installableVersions.grafana)} any /usr/sbin/grafana -v`,
    `service grafana-server optional ready http://${hostPort(address, port)}/api/health`,
    ...files.map((file) => `restart grafana-server ${file}`),
  ];
}
