import { isIP } from "node:net";
import type { Stack, StackNode, StorageNode } from "@stackmon/stacks";

/** What a certificate says of its holder. */
export interface Profile {
  readonly commonName: string;
  /** The stack's name, so that certificates of two stacks can be told apart. */
  readonly organization: string;
  /** Subject alternative names: DNS names and IP addresses. */
  readonly names: readonly string[];
  readonly usages: readonly Usage[];
}

/** Extended key usages: to be a TLS server, to be a TLS client. */
export type Usage = "serverAuth" | "clientAuth";

/**
 * Characters of a common name at most.
 *
 * *Source:* RFC 5280, appendix A.1, ub-common-name.
 */
export const commonNameLimit = 64;

/** Holds a space, so that it is the `host` of no node: whoever takes `host` from the common name cannot confuse them. */
const hubCommonName = "stackmon hub";

/**
 * Yields the profile of the server that receives and stores: the hub or, without one, the stores' server.
 *
 * Its names are every address of the stack file at which that server is reached, those of this machine itself, and
 * `more`. It is client as well: of stores on other machines.
 */
export function hubProfile(stack: Stack, more: readonly string[] = []): Profile {
  const { hub, stores } = stack;
  const addresses = [
    ...(hub === "none" ? [] : [hub.address, hub.listenAddress, ...hub.replicas.map((each) => each.address)]),
    stores.metrics.address,
    stores.logs.address,
    "localhost",
    "127.0.0.1",
    ...more,
  ];
  return {
    commonName: hubCommonName,
    organization: stack.name,
    names: [...new Set(addresses)].filter((address) => isSubjectName(address) && !isWildcard(address)),
    usages: ["serverAuth", "clientAuth"],
  };
}

/** Yields the profile of a node's agent; its `host` is the common name and, where it is a valid name, a DNS name. */
export function nodeProfile(stack: Stack, { host }: StackNode): Profile {
  return {
    commonName: host,
    organization: stack.name,
    names: isSubjectName(host) ? [host] : [],
    usages: ["clientAuth"],
  };
}

/** Yields the profile of a storage node: a server alone, so that no gate takes it for a node. */
export function storageProfile(stack: Stack, { host, address }: StorageNode): Profile {
  return {
    commonName: host,
    organization: stack.name,
    names: [...(isSubjectName(host) ? [host] : []), address],
    usages: ["serverAuth"],
  };
}

/** Whether a text can be a subject alternative name: an IP address, or a DNS name of letters, digits and dashes. */
export function isSubjectName(text: string): boolean {
  return isIP(text) !== 0 || isDnsName(text);
}

/**
 * *Source:* RFC 1123, 2.1: labels of up to 63 characters, 253 in all; the last label is no number, or a name would read
 * as an address.
 */
function isDnsName(text: string): boolean {
  const labels = text.split(".");
  const isLabel = (label: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label);
  return text.length <= 253 && labels.every(isLabel) && !/^\d+$/.test(labels.at(-1) ?? "");
}

/** An address to listen at, not to be reached at. */
function isWildcard(address: string): boolean {
  return /^(?:0\.0\.0\.0|[0:]+)$/.test(address);
}
