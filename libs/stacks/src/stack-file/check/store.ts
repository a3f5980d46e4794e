import type { Diagnostic } from "../../diagnostic.ts";
import { isLoopback, isUnspecified } from "../address.ts";
import { completeStack } from "../complete.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import type { LogsStore, MetricsStore, Stack } from "../stack.ts";
import type { Draft, StackFile } from "../stack-file.ts";
import { isSpread } from "../storage.ts";
import { isUnsure } from "./unsure.ts";

type Signal = "metrics" | "logs";

/** Stores that cannot ask who is there in the way that is wanted, and stores that a network reaches and that do not ask. */
export function checkStores(file: Draft<StackFile>): Diagnostic[] {
  const stack = completeStack(file);
  const { stores } = stack;
  return (["metrics", "logs"] as const).flatMap((signal) => {
    const isSure = (key: string): boolean => !isUnsure(file, ["stores", signal, key]);
    const unsupported = isSure("kind") ? checkSupported(signal, stores[signal]) : [];
    const isWhole = ["address", "tls", "login", "kind"].every(isSure);
    return unsupported.length > 0 || !isWhole ? unsupported : checkOpen(signal, stack);
  });
}

/** *Source:* VictoriaMetrics `-mtls`, of its enterprise version; Loki `auth_enabled`, which names tenants and asks nobody. */
function checkSupported(signal: Signal, { kind, tls, login }: MetricsStore | LogsStore): Diagnostic[] {
  if (kind === "loki" && login !== "none") {
    const message = `saw ${login}, but loki asks for no password, wanted client certificates, which it can ask for`;
    const help = "remove login and write tls: mutual";
    return [stackDiagnostic("stack/unsupported-access", ["stores", signal, "login"], message, help)];
  }
  if (kind.startsWith("victoria-") && tls === "mutual") {
    const message = `saw mutual, but ${kind} asks for no client certificates, wanted a login, which it can ask for`;
    const help = "write tls: true and login: stackmon";
    return [stackDiagnostic("stack/unsupported-access", ["stores", signal, "tls"], message, help)];
  }
  return [];
}

/** A store of a pair of hubs listens on its hub's address as well, and one that is spread on those of its nodes. */
function checkOpen(signal: Signal, stack: Stack): Diagnostic[] {
  const { kind, tls, login, ...store } = stack.stores[signal];
  // vmstorage neither encrypts nor asks, whatever the stack file says.
  const spread =
    kind === "victoria-logs" && isSpread(stack, "logs") ? stack.storage.nodes[0]?.address : undefined;
  const ofPair = stack.hub === "none" ? undefined : stack.hub.replicas[0]?.address;
  const address = spread ?? ofPair ?? store.address;
  const lacks = [
    ...(tls === false ? ["tls"] : []),
    ...(tls !== "mutual" && login === "none" ? ["login"] : []),
  ];
  if (isOwnMachine(address) || isUnspecified(address) || lacks.length === 0) return [];
  const message = `${kind} binds ${address} ${seen[lacks.join()]}, wanted encryption and a check of who is there`;
  const options = lacks.map((each) => (each === "tls" ? "tls: true" : "login: stackmon"));
  const help = `add ${kind === "loki" ? "tls: mutual" : options.join(" and ")}`;
  return [stackDiagnostic("stack/open-store", ["stores", signal], message, help)];
}

/** Any loopback address: 127.0.1.1, too, is reached by this machine alone. */
function isOwnMachine(address: string): boolean {
  return isLoopback(address) || address.startsWith("127.");
}

const seen: Readonly<Record<string, string>> = {
  "tls,login": "in plain text for everyone who reaches it",
  tls: "and takes its password in plain text",
  login: "for everyone who reaches it",
};
