// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, MapOf, Text } from "../expression/argument.ts";
import type { Consumer, LogsReceiver } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration } from "../expression/quantity.ts";
import type { HeaderMap, Secret, SecretText, TextHeaderMap } from "../expression/secret.ts";
import type { FileBlock } from "../component/block.ts";
import { configBlock } from "../component/block.ts";
import type { BodySpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";
import type { Authorization, BasicAuth, HTTPClientConfig, OAuth2Config, TLSConfig } from "./common.gen.ts";
import { httpClientConfigBody, oauth2ConfigBody } from "./common.gen.ts";

export interface JaegerRemoteSamplerOptions {
  /** Default: `"http://127.0.0.1:5778/sampling"`. */
  readonly url?: Text;
  /** A whole number. Default: `256`. */
  readonly maxOperations?: Value<number>;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
}

export interface SamplerOptions {
  readonly jaegerRemote?: JaegerRemoteSamplerOptions;
}

export const samplerOptionsBody: BodySpec = () => ({ jaegerRemote: attributesOnly });

export interface AuthArguments {
  readonly basic?: BasicAuthArguments;
  readonly filter?: FilterAuthArguments;
}

export const authArgumentsBody: BodySpec = () => ({ basic: attributesOnly, filter: attributesOnly });

export interface BasicAuthArguments {
  readonly username: Text;
  readonly password: Secret;
}

export interface FilterAuthArguments {
  readonly paths?: ListOf<Text, string>;
  /** Default: `true`. */
  readonly authenticateMatchingPaths?: Value<boolean>;
}

export interface TLSArguments {
  readonly certPem?: Text;
  readonly certFile?: Text;
  readonly keyPem?: Secret;
  readonly keyFile?: Text;
  readonly clientCaPem?: Text;
  readonly clientCaFile?: Text;
  /** Default: `"NoClientCert"`. */
  readonly clientAuthType?: Text<
    | "NoClientCert"
    | "RequestClientCert"
    | "RequireAndVerifyClientCert"
    | "RequireAnyClientCert"
    | "VerifyClientCertIfGiven"
  >;
  readonly cipherSuites?: ListOf<Text, string>;
  readonly curvePreferences?: ListOf<Text<"CurveP256" | "CurveP384" | "CurveP521" | "X25519">, string>;
  readonly minVersion?: Text<"TLS10" | "TLS11" | "TLS12" | "TLS13">;
  readonly maxVersion?: Text<"TLS10" | "TLS11" | "TLS12" | "TLS13">;
  readonly windowsCertificateFilter?: WindowsCertificateFilter;
}

export const tlsArgumentsBody: BodySpec = () => ({ windowsCertificateFilter: windowsCertificateFilterBody });

export interface WindowsCertificateFilter {
  readonly server: WindowsServerFilter;
  readonly client: WindowsClientFilter;
}

export const windowsCertificateFilterBody: BodySpec = () => ({
  server: attributesOnly,
  client: attributesOnly,
});

export interface WindowsClientFilter {
  readonly issuerCommonNames?: ListOf<Text, string>;
  readonly subjectRegex?: Text;
  readonly templateId?: Text;
}

export interface WindowsServerFilter {
  readonly store?: Text;
  readonly systemStore?: Text;
  readonly issuerCommonNames?: ListOf<Text, string>;
  readonly templateId?: Text;
  /** Default: `"5m0s"`. */
  readonly refreshInterval?: Text<Duration>;
}

export interface VcsBasicAuth {
  readonly username: Text;
  readonly password: Secret;
}

export interface SSHKey {
  readonly username: Text;
  readonly key?: Secret;
  readonly keyFile?: Text;
  readonly passphrase?: Secret;
}

export interface HttpArguments {
  readonly auth?: AuthArguments;
  readonly tls?: TLSArguments;
}

const httpBody: BodySpec = () => ({ auth: authArgumentsBody, tls: tlsArgumentsBody });

/** The `http` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/http/ */
export function http(args: HttpArguments = {}): FileBlock {
  return configBlock("http", undefined, httpBody, args);
}

export interface ImportFileArguments {
  readonly filename: Text;
  /** Default: `"fsnotify"`. */
  readonly detector?: Text<"fsnotify" | "poll">;
  /** Default: `"1m0s"`. */
  readonly pollFrequency?: Text<Duration>;
}

/** The `import.file` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/import.file/ */
export function importFile(label: string, args: ImportFileArguments): FileBlock {
  return configBlock("import.file", label, attributesOnly, args);
}

export interface ImportGitArguments {
  readonly repository: Text;
  /** Default: `"main"`. */
  readonly revision?: Text;
  readonly path: Text;
  /** Default: `"1m0s"`. */
  readonly pullFrequency?: Text<Duration>;
  readonly basicAuth?: VcsBasicAuth;
  readonly sshKey?: SSHKey;
}

const importGitBody: BodySpec = () => ({ basicAuth: attributesOnly, sshKey: attributesOnly });

/** The `import.git` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/import.git/ */
export function importGit(label: string, args: ImportGitArguments): FileBlock {
  return configBlock("import.git", label, importGitBody, args);
}

export interface ImportHttpArguments {
  readonly url: Text;
  /** Default: `"1m0s"`. */
  readonly pollFrequency?: Text<Duration>;
  /** Default: `"10s"`. */
  readonly pollTimeout?: Text<Duration>;
  /** Default: `"GET"`. */
  readonly method?: Text;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  readonly body?: Text;
  readonly client?: HTTPClientConfig;
}

const importHttpBody: BodySpec = () => ({ client: httpClientConfigBody });

/** The `import.http` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/import.http/ */
export function importHttp(label: string, args: ImportHttpArguments): FileBlock {
  return configBlock("import.http", label, importHttpBody, args);
}

export interface ImportStringArguments {
  readonly content: Text | Secret;
}

/** The `import.string` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/import.string/ */
export function importString(label: string, args: ImportStringArguments): FileBlock {
  return configBlock("import.string", label, attributesOnly, args);
}

export interface LivedebuggingArguments {
  readonly enabled?: Value<boolean>;
}

/** The `livedebugging` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/livedebugging/ */
export function livedebugging(args: LivedebuggingArguments = {}): FileBlock {
  return configBlock("livedebugging", undefined, attributesOnly, args);
}

export interface LoggingArguments {
  /** Default: `"info"`. */
  readonly level?: Text<"debug" | "error" | "info" | "warn">;
  /** Default: `"logfmt"`. */
  readonly format?: Text<"json" | "logfmt">;
  /** Default: `"stderr"`. */
  readonly destination?: Text<"stderr" | "windows_event_log">;
  readonly writeTo?: ListOf<Expression<LogsReceiver>, LogsReceiver>;
}

/** The `logging` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/logging/ */
export function logging(args: LoggingArguments = {}): FileBlock {
  return configBlock("logging", undefined, attributesOnly, args);
}

export interface RemotecfgArguments {
  readonly url?: Text;
  /** Default: depends on the machine. */
  readonly id?: Text;
  readonly name?: Text;
  readonly attributes?: MapOf<Text, string>;
  /** Default: `"1m0s"`. */
  readonly pollFrequency?: Text<Duration>;
  readonly basicAuth?: BasicAuth;
  readonly authorization?: Authorization;
  readonly oauth2?: OAuth2Config;
  readonly bearerToken?: Secret;
  readonly bearerTokenFile?: Text;
  /** A URL. */
  readonly proxyUrl?: Text;
  readonly noProxy?: Text;
  readonly proxyFromEnvironment?: Value<boolean>;
  readonly proxyConnectHeader?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  readonly tlsConfig?: TLSConfig;
  /** Default: `true`. */
  readonly followRedirects?: Value<boolean>;
  /** Default: `true`. */
  readonly enableHttp2?: Value<boolean>;
  readonly httpHeaders?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
}

const remotecfgBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

/** The `remotecfg` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/remotecfg/ */
export function remotecfg(args: RemotecfgArguments = {}): FileBlock {
  return configBlock("remotecfg", undefined, remotecfgBody, args);
}

export interface TracingArguments {
  /** Default: `0.1`. */
  readonly samplingFraction?: Value<number>;
  readonly sendTraceparent?: Value<boolean>;
  readonly sampler?: SamplerOptions;
  readonly writeTo?: ListOf<Expression<Consumer>, Consumer>;
}

const tracingBody: BodySpec = () => ({ sampler: samplerOptionsBody });

/** The `tracing` block. *Source:* https://grafana.com/docs/alloy/v1.19/reference/config-blocks/tracing/ */
export function tracing(args: TracingArguments = {}): FileBlock {
  return configBlock("tracing", undefined, tracingBody, args);
}
