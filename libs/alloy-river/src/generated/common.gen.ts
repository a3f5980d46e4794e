// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, MapOf, Text } from "../expression/argument.ts";
import type { Consumer } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration } from "../expression/quantity.ts";
import type { HeaderMap, Secret, SecretText } from "../expression/secret.ts";
import type { BodySpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";

export interface Authorization {
  readonly type?: Text;
  readonly credentials?: Secret;
  readonly credentialsFile?: Text;
}

export interface BasicAuth {
  readonly username?: Text;
  readonly password?: Secret;
  readonly passwordFile?: Text;
}

export interface HTTPClientConfig {
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

export const httpClientConfigBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

export interface LabelSelector {
  readonly matchLabels?: MapOf<Text, string>;
  readonly matchExpression?: readonly MatchExpression[];
}

export const labelSelectorBody: BodySpec = () => ({ matchExpression: attributesOnly });

export interface MatchExpression {
  readonly key: Text;
  readonly operator: Text;
  readonly values?: ListOf<Text, string>;
}

export interface OAuth2Config {
  readonly clientId?: Text;
  readonly clientSecret?: Secret;
  readonly clientSecretFile?: Text;
  readonly scopes?: ListOf<Text, string>;
  readonly tokenUrl?: Text;
  readonly endpointParams?: MapOf<Text, string>;
  /** A URL. */
  readonly proxyUrl?: Text;
  readonly noProxy?: Text;
  readonly proxyFromEnvironment?: Value<boolean>;
  readonly proxyConnectHeader?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  readonly tlsConfig?: TLSConfig;
}

export const oauth2ConfigBody: BodySpec = () => ({ tlsConfig: attributesOnly });

export interface TLSConfig {
  readonly caPem?: Text;
  readonly caFile?: Text;
  readonly certPem?: Text;
  readonly certFile?: Text;
  readonly keyPem?: Secret;
  readonly keyFile?: Text;
  readonly serverName?: Text;
  readonly insecureSkipVerify?: Value<boolean>;
  readonly minVersion?: Text<"TLS10" | "TLS11" | "TLS12" | "TLS13">;
}

export interface ClientArguments {
  /** A URL. */
  readonly apiServer?: Text;
  readonly kubeconfigFile?: Text;
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

export const clientArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

export interface KubernetesLabelSelector {
  readonly matchLabels?: MapOf<Text, string>;
  readonly matchExpression?: readonly KubernetesMatchExpression[];
}

export const kubernetesLabelSelectorBody: BodySpec = () => ({ matchExpression: attributesOnly });

export interface KubernetesMatchExpression {
  readonly key: Text;
  readonly operator: Text;
  readonly values?: ListOf<Text, string>;
}

export interface GRPCConfig {
  readonly listenAddress?: Text;
  /** A whole number. */
  readonly listenPort?: Value<number>;
  /** A whole number. */
  readonly connLimit?: Value<number>;
  readonly maxConnectionAge?: Text<Duration>;
  readonly maxConnectionAgeGrace?: Text<Duration>;
  readonly maxConnectionIdle?: Text<Duration>;
  /** A whole number. */
  readonly serverMaxRecvMsgSize?: Value<number>;
  /** A whole number. */
  readonly serverMaxSendMsgSize?: Value<number>;
  /** A whole number, at least 0. */
  readonly serverMaxConcurrentStreams?: Value<number>;
  readonly tls?: NetTLSConfig;
}

export const grpcConfigBody: BodySpec = () => ({ tls: attributesOnly });

export interface HTTP2Config {
  readonly enabled?: Value<boolean>;
  /** A whole number. */
  readonly maxHandlers?: Value<number>;
  /** A whole number, at least 0. */
  readonly maxConcurrentStreams?: Value<number>;
  /** A whole number, at least 0. */
  readonly maxDecoderHeaderTableSize?: Value<number>;
  /** A whole number, at least 0. */
  readonly maxEncoderHeaderTableSize?: Value<number>;
  /** A whole number, at least 0. */
  readonly maxReadFrameSize?: Value<number>;
  readonly permitProhibitedCiphers?: Value<boolean>;
  readonly idleTimeout?: Text<Duration>;
  readonly readIdleTimeout?: Text<Duration>;
  readonly pingTimeout?: Text<Duration>;
  readonly writeByteTimeout?: Text<Duration>;
  /** A whole number. */
  readonly maxUploadBufferPerConnection?: Value<number>;
  /** A whole number. */
  readonly maxUploadBufferPerStream?: Value<number>;
}

export interface HTTPConfig {
  readonly listenAddress?: Text;
  /** A whole number. */
  readonly listenPort?: Value<number>;
  /** A whole number. */
  readonly connLimit?: Value<number>;
  readonly serverReadTimeout?: Text<Duration>;
  readonly serverWriteTimeout?: Text<Duration>;
  readonly serverIdleTimeout?: Text<Duration>;
  readonly tls?: NetTLSConfig;
  readonly http2?: HTTP2Config;
}

export const httpConfigBody: BodySpec = () => ({ tls: attributesOnly, http2: attributesOnly });

export interface NetTLSConfig {
  readonly certPem?: Text;
  readonly keyPem?: Secret;
  readonly certFile?: Text;
  readonly keyFile?: Text;
  readonly clientAuthType?: Text;
  readonly clientCaFile?: Text;
  readonly clientCa?: Text;
  readonly cipherSuites?: Text;
  readonly minVersion?: Text;
}

export interface RelabelConfig {
  readonly sourceLabels?: ListOf<Text, string>;
  /** Default: `";"`. */
  readonly separator?: Text;
  /** A regular expression (RE2), anchored at both ends. Default: `"(.*)"`. */
  readonly regex?: Text;
  /** A whole number, at least 0. */
  readonly modulus?: Value<number>;
  readonly targetLabel?: Text;
  /** Default: `"$1"`. */
  readonly replacement?: Text;
  /** Default: `"replace"`. */
  readonly action?: Text<
    | "drop"
    | "dropequal"
    | "hashmod"
    | "keep"
    | "keepequal"
    | "labeldrop"
    | "labelkeep"
    | "labelmap"
    | "lowercase"
    | "replace"
    | "uppercase"
  >;
}

export interface OtelcolConsumerArguments {
  readonly metrics?: ListOf<Expression<Consumer>, Consumer>;
  readonly logs?: ListOf<Expression<Consumer>, Consumer>;
  readonly traces?: ListOf<Expression<Consumer>, Consumer>;
}

export interface Heartbeat {
  readonly database?: Text;
  readonly table?: Text;
  readonly utc?: Value<boolean>;
}

export interface InfoSchemaProcessList {
  /** A whole number. */
  readonly minTime?: Value<number>;
  readonly processesByUser?: Value<boolean>;
  readonly processesByHost?: Value<boolean>;
}

export interface InfoSchemaTables {
  readonly databases?: Text;
}

export interface MySQLUser {
  readonly privileges?: Value<boolean>;
}

export interface PerfSchemaEventsStatements {
  /** A whole number. */
  readonly limit?: Value<number>;
  /** A whole number. */
  readonly timeLimit?: Value<number>;
  /** A whole number. */
  readonly textLimit?: Value<number>;
  readonly excludeSchemas?: ListOf<Text, string>;
}

export interface PerfSchemaFileInstances {
  readonly filter?: Text;
  readonly removePrefix?: Text;
}

export interface PerfSchemaMemoryEvents {
  readonly removePrefix?: Text;
}

export interface AutoDiscovery {
  readonly enabled?: Value<boolean>;
  readonly databaseAllowlist?: ListOf<Text, string>;
  readonly databaseDenylist?: ListOf<Text, string>;
}

export interface StatStatementFlags {
  readonly includeQuery?: Value<boolean>;
  /** A whole number, at least 0. */
  readonly queryLength?: Value<number>;
  /** A whole number, at least 0. */
  readonly limit?: Value<number>;
  readonly excludeDatabases?: ListOf<Text, string>;
  readonly excludeUsers?: ListOf<Text, string>;
}

export interface ComponentBlock {
  readonly enabled: Value<boolean>;
}
