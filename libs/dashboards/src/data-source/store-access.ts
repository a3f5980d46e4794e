import type { LogsStore, MetricsStore } from "@stackmon/stacks";
import { needsPassword, passwordFiles, tlsFiles } from "@stackmon/stacks";
import type { DataSource } from "./provisioning.ts";

type Store = MetricsStore | LogsStore;
type FileReference = `$__file{${string}}`;

/** How Grafana speaks to a store that asks for TLS or a login: settings, and files with what is secret. */
export type StoreAccess = Pick<DataSource, "basicAuth" | "basicAuthUser" | "jsonData" | "secureJsonData">;

/**
 * What a data source has beside its URL where the store asks for TLS, a client certificate or a login.
 *
 * *Source:* grafana/grafana docs/sources/administration/provisioning, "Data sources", "JSON Data", "Secure JSON Data";
 * docs/sources/setup-grafana/configure-grafana, "Variable expansion": `$__file{}` takes the space off both ends.
 */
export function storeAccess(store: Store, signal: keyof typeof passwordFiles): StoreAccess {
  const secrets = secretsOf(store, signal);
  return {
    ...(needsPassword(store) ? { basicAuth: true, basicAuthUser: store.login } : {}),
    jsonData: {
      ...(store.tls === false ? {} : { tlsAuthWithCACert: true }),
      ...(store.tls === "mutual" ? { tlsAuth: true } : {}),
    },
    ...(Object.keys(secrets).length === 0 ? {} : { secureJsonData: secrets }),
  };
}

function secretsOf(
  store: Store,
  signal: keyof typeof passwordFiles,
): Readonly<Record<string, FileReference>> {
  const { ca, hub } = tlsFiles;
  return {
    ...(store.tls === false ? {} : { tlsCACert: contentOf(ca) }),
    ...(store.tls === "mutual"
      ? { tlsClientCert: contentOf(hub.certificate), tlsClientKey: contentOf(hub.key) }
      : {}),
    ...(needsPassword(store) ? { basicAuthPassword: contentOf(passwordFiles[signal]) } : {}),
  };
}

function contentOf(path: string): FileReference {
  return `$__file{${path}}`;
}
