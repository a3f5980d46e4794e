import type { Expression } from "@stackmon/alloy-river";
import type { Hub } from "@stackmon/stacks";
import type { Variable } from "./variable.ts";
import { valueOf } from "./variable.ts";

/** Files of a node's certificate, as arguments of a client. */
export interface ClientFiles {
  readonly caFile: Expression<string>;
  readonly certFile: Expression<string>;
  readonly keyFile: Expression<string>;
}

/** What a node shows to the hub, and what it knows the hub by. */
export interface NodeCertificate {
  readonly files: ClientFiles;
  readonly variables: readonly Variable[];
}

const ca: Variable = {
  name: "STACKMON_TLS_CA_FILE",
  default: "/etc/stackmon/tls/ca.crt",
  meaning: "Certificates of the stack's CA, which the hub's certificate is of.",
};

const certificate: Variable = {
  name: "STACKMON_TLS_CERT_FILE",
  default: "/etc/stackmon/tls/node.crt",
  meaning: "This node's certificate, whose common name is its host.",
};

const key: Variable = {
  name: "STACKMON_TLS_KEY_FILE",
  default: "/etc/stackmon/tls/node.key",
  meaning: "Key of this node's certificate; for Alloy's group to read, and for no others.",
};

/** The files of a node's certificate, for a hub that asks for one; undefined for one that does not. */
export function nodeCertificate({ tls }: Hub): NodeCertificate | undefined {
  if (tls === "none") return undefined;
  const files = { caFile: valueOf(ca), certFile: valueOf(certificate), keyFile: valueOf(key) };
  return { files, variables: [ca, certificate, key] };
}

/** `https` for a hub with a gate. */
export function schemeOf({ tls }: Hub): "http" | "https" {
  return tls === "none" ? "http" : "https";
}
