import * as otelcol from "@stackmon/alloy-river/otelcol";
import type * as prometheus from "@stackmon/alloy-river/prometheus";
import type { Hub, LogsStore, MetricsStore, Stack } from "@stackmon/stacks";
import { needsPassword, passwordFiles, tlsFiles } from "@stackmon/stacks";
import type { Part } from "./part.ts";
import { noPart } from "./part.ts";
import type { Variable } from "./variable.ts";
import { valueOf } from "./variable.ts";

/** Whose certificate this Alloy shows: that of the server with the stores, or that of a node. */
export type Owner = "hub" | "node";

/** How one store is spoken to: whom it is trusted by, and who this Alloy says that it is. */
export interface Access<Store extends MetricsStore | LogsStore = MetricsStore | LogsStore> {
  readonly signal: "metrics" | "logs";
  readonly store: Store;
  readonly owner: Owner;
}

export function accessToMetrics({ stores }: Stack, owner: Owner): Access<MetricsStore> {
  return { signal: "metrics", store: stores.metrics, owner };
}

export function accessToLogs({ stores }: Stack, owner: Owner): Access<LogsStore> {
  return { signal: "logs", store: stores.logs, owner };
}

/** The variables that hold paths: a secret is in a file, which is read anew at each request. */
export function accessVariables(access: Access): readonly Variable[] {
  return [
    ...tlsVariables(access.store.tls, access.owner),
    ...(needsPassword(access.store) ? [passwordVariable(access.signal)] : []),
  ];
}

/** What a client of Prometheus or Loki says of whom it trusts, and who it is. */
export type HttpAccess = Pick<prometheus.RemotewriteEndpointOptions, "basicAuth" | "tlsConfig">;

/** For components of Prometheus and Loki, which read all of these files anew when they have changed. */
export function httpAccess(access: Access): HttpAccess {
  const { login } = access.store;
  const tlsConfig = clientFiles(access.store.tls, access.owner);
  const passwordFile = valueOf(passwordVariable(access.signal));
  return {
    ...(needsPassword(access.store) ? { basicAuth: { username: login, passwordFile } } : {}),
    ...(tlsConfig === undefined ? {} : { tlsConfig }),
  };
}

/** For a component of OpenTelemetry: what its client says, and the component that it takes the password from. */
export interface OtlpAccess extends Part {
  readonly client: Pick<otelcol.OtlphttpHTTPClientArguments, "tls" | "auth">;
}

/**
 * Upstream reads a certificate anew only where it is told how often, and an authority at the start alone.
 *
 * *Source:* OpenTelemetry Collector, `config/configtls`, "reload_interval"; `basicauthextension`, "password_file".
 */
export function otlpAccess(access: Access): OtlpAccess {
  const { store, signal } = access;
  const tls = clientFiles(store.tls, access.owner);
  const login = needsPassword(store) ? basicAuth(signal, store.login) : undefined;
  return {
    client: {
      ...(tls === undefined ? {} : { tls: { ...tls, reloadInterval: reread } }),
      ...(login === undefined ? {} : { auth: login.handler }),
    },
    blocks: login === undefined ? [] : [login],
    variables: accessVariables(access),
  };
}

/**
 * Upstream makes the part of a server too, which has to be given users: an empty file has none.
 *
 * *Source:* Alloy v1.19.0, `internal/component/otelcol/auth/auth.go`, `Update`; `basicauthextension`,
 * `newServerAuthExtension`.
 */
function basicAuth(signal: Access["signal"], username: string): otelcol.AuthBasic {
  return otelcol.auth.basic(signal, {
    clientAuth: { username, passwordFile: valueOf(passwordVariable(signal)) },
    htpasswd: { file: "/dev/null" },
  });
}

/** A hub behind its gate asks a node for its certificate; one without takes what comes. */
export function accessToHub({ tls }: Hub): { readonly http: HttpAccess; readonly otlp: OtlpAccess } {
  const files = clientFiles(tls === "mutual" && tls, "node");
  return files === undefined
    ? { http: {}, otlp: { client: {}, ...noPart } }
    : {
        http: { tlsConfig: files },
        otlp: {
          client: { tls: { ...files, reloadInterval: reread } },
          blocks: [],
          variables: tlsVariables("mutual", "node"),
        },
      };
}

/** `https` for a hub with a gate. */
export function hubScheme({ tls }: Hub): "http" | "https" {
  return tls === "none" ? "http" : "https";
}

const reread = "10s";

type Tls = (MetricsStore | LogsStore)["tls"];

/** Under the same names in every component. */
function clientFiles(tls: Tls, owner: Owner): HttpAccess["tlsConfig"] {
  if (tls === false) return undefined;
  const { certificate, key } = ownCertificate(owner);
  return {
    caFile: valueOf(authority),
    ...(tls === "mutual" ? { certFile: valueOf(certificate), keyFile: valueOf(key) } : {}),
  };
}

function tlsVariables(tls: Tls, owner: Owner): readonly Variable[] {
  return [
    ...(tls === false ? [] : [authority]),
    ...(tls === "mutual" ? Object.values(ownCertificate(owner)) : []),
  ];
}

const authority: Variable = {
  name: "STACKMON_TLS_CA_FILE",
  default: tlsFiles.ca,
  meaning: "Certificates of the authority that the others' certificates are of.",
  mustBeReadable: true,
  certificate: "ca",
};

function ownCertificate(owner: Owner): { readonly certificate: Variable; readonly key: Variable } {
  return {
    certificate: {
      name: "STACKMON_TLS_CERT_FILE",
      default: tlsFiles[owner].certificate,
      meaning: "Certificate that this machine shows.",
      mustBeReadable: true,
      certificate: "client",
    },
    key: {
      name: "STACKMON_TLS_KEY_FILE",
      default: tlsFiles[owner].key,
      meaning: "Private key of the certificate that this machine shows.",
      mustBeReadable: true,
    },
  };
}

function passwordVariable(signal: Access["signal"]): Variable {
  return {
    name: `STACKMON_${signal.toUpperCase()}_STORE_PASSWORD_FILE`,
    default: passwordFiles[signal],
    meaning: `File that holds the password of the store of ${signal}, on one line.`,
    mustBeReadable: true,
  };
}
