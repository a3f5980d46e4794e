// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { MapOf, Text } from "../expression/argument.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration } from "../expression/quantity.ts";
import type { OptionalSecret, Secret, SecretText, TextHeaderMap } from "../expression/secret.ts";
import type { Alternative, Component } from "../component/block.ts";
import { alternative, component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { alternatives, attributesOnly } from "../component/spec.ts";
import type { ClientArguments, HTTPClientConfig } from "./common.gen.ts";
import { clientArgumentsBody, httpClientConfigBody } from "./common.gen.ts";

export interface Client {
  readonly key?: Text;
  readonly secret?: Secret;
  readonly endpoint?: Text;
  readonly disableSsl?: Value<boolean>;
  readonly usePathStyle?: Value<boolean>;
  readonly region?: Text;
  readonly signingRegion?: Text;
}

export interface AuthAWS {
  readonly type: Text<"ec2" | "iam">;
  /** Default: `"us-east-1"`. */
  readonly region?: Text;
  readonly role?: Text;
  readonly iamServerIdHeader?: Text;
  /** Default: `"pkcs7"`. */
  readonly ec2SignatureType?: Text;
  /** Default: `"aws"`. */
  readonly mountPath?: Text;
}

export interface AuthAppRole {
  readonly roleId: Text;
  readonly secret: Secret;
  readonly wrappingToken?: Value<boolean>;
  /** Default: `"approle"`. */
  readonly mountPath?: Text;
}

export interface AuthAzure {
  readonly role: Text;
  /** Default: `"https://management.azure.com/"`. */
  readonly resourceUrl?: Text;
  /** Default: `"azure"`. */
  readonly mountPath?: Text;
}

export interface AuthCustom {
  readonly path: Text;
  readonly data: MapOf<Secret, SecretText>;
  readonly namespace?: Text;
}

export interface AuthGCP {
  readonly role: Text;
  readonly type: Text<"gce" | "iam">;
  readonly iamServiceAccount?: Text;
  /** Default: `"gcp"`. */
  readonly mountPath?: Text;
}

export interface AuthKubernetes {
  readonly role: Text;
  /** Default: `"/var/run/secrets/kubernetes.io/serviceaccount/token"`. */
  readonly serviceAccountFile?: Text;
  /** Default: `"kubernetes"`. */
  readonly mountPath?: Text;
}

export interface AuthLDAP {
  readonly username: Text;
  readonly password: Secret;
  /** Default: `"ldap"`. */
  readonly mountPath?: Text;
}

export interface AuthToken {
  readonly token: Secret;
}

export interface AuthUserPass {
  readonly username: Text;
  readonly password: Secret;
  /** Default: `"userpass"`. */
  readonly mountPath?: Text;
}

export interface ClientOptions {
  readonly minRetryWait?: Text<Duration>;
  readonly maxRetryWait?: Text<Duration>;
  /** A whole number. */
  readonly maxRetries?: Value<number>;
  readonly timeout?: Text<Duration>;
}

export interface HttpArguments {
  readonly url: Text;
  /** Default: `"1m0s"`. */
  readonly pollFrequency?: Text<Duration>;
  /** Default: `"10s"`. */
  readonly pollTimeout?: Text<Duration>;
  readonly isSecret?: Value<boolean>;
  /** Default: `"GET"`. */
  readonly method?: Text;
  readonly headers?: TextHeaderMap | Expression<{ readonly [key: string]: string }>;
  readonly body?: Text;
  readonly client?: HTTPClientConfig;
}

export interface Http extends Component<"remote.http"> {
  readonly content: Expression<OptionalSecret>;
}

const httpArgumentsBody: BodySpec = () => ({ client: httpClientConfigBody });

const httpSpec: ComponentSpec = {
  name: "remote.http",
  stability: "generally-available",
  exports: ["content"],
  body: httpArgumentsBody,
};

/**
 * `remote.http` (generally available); exports `content`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/remote/remote.http/
 */
export function http(label: string, args: HttpArguments): Http {
  return component(httpSpec, label, args);
}

export interface KubernetesConfigmapArguments {
  readonly namespace: Text;
  readonly name: Text;
  /** Default: `"1m0s"`. */
  readonly pollFrequency?: Text<Duration>;
  /** Default: `"15s"`. */
  readonly pollTimeout?: Text<Duration>;
  readonly client?: ClientArguments;
}

export interface KubernetesConfigmap extends Component<"remote.kubernetes.configmap"> {
  readonly data: Expression<{ readonly [key: string]: OptionalSecret }>;
}

const kubernetesConfigmapArgumentsBody: BodySpec = () => ({ client: clientArgumentsBody });

const kubernetesConfigmapSpec: ComponentSpec = {
  name: "remote.kubernetes.configmap",
  stability: "generally-available",
  exports: ["data"],
  body: kubernetesConfigmapArgumentsBody,
};

/**
 * `remote.kubernetes.configmap` (generally available); exports `data`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/remote/remote.kubernetes.configmap/
 */
function kubernetesConfigmap(label: string, args: KubernetesConfigmapArguments): KubernetesConfigmap {
  return component(kubernetesConfigmapSpec, label, args);
}

export interface KubernetesSecretArguments {
  readonly namespace: Text;
  readonly name: Text;
  /** Default: `"1m0s"`. */
  readonly pollFrequency?: Text<Duration>;
  /** Default: `"15s"`. */
  readonly pollTimeout?: Text<Duration>;
  readonly client?: ClientArguments;
}

export interface KubernetesSecret extends Component<"remote.kubernetes.secret"> {
  readonly data: Expression<{ readonly [key: string]: OptionalSecret }>;
}

const kubernetesSecretArgumentsBody: BodySpec = () => ({ client: clientArgumentsBody });

const kubernetesSecretSpec: ComponentSpec = {
  name: "remote.kubernetes.secret",
  stability: "generally-available",
  exports: ["data"],
  body: kubernetesSecretArgumentsBody,
};

/**
 * `remote.kubernetes.secret` (generally available); exports `data`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/remote/remote.kubernetes.secret/
 */
function kubernetesSecret(label: string, args: KubernetesSecretArguments): KubernetesSecret {
  return component(kubernetesSecretSpec, label, args);
}

export interface S3Arguments {
  readonly path: Text;
  /** Default: `"10m0s"`. */
  readonly pollFrequency?: Text<Duration>;
  readonly isSecret?: Value<boolean>;
  readonly client?: Client;
}

export interface S3 extends Component<"remote.s3"> {
  readonly content: Expression<OptionalSecret>;
}

const s3ArgumentsBody: BodySpec = () => ({ client: attributesOnly });

const s3Spec: ComponentSpec = {
  name: "remote.s3",
  stability: "generally-available",
  exports: ["content"],
  body: s3ArgumentsBody,
};

/**
 * `remote.s3` (generally available); exports `content`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/remote/remote.s3/
 */
export function s3(label: string, args: S3Arguments): S3 {
  return component(s3Spec, label, args);
}

export interface VaultArguments {
  readonly server: Text;
  readonly namespace?: Text;
  readonly path: Text;
  readonly key?: Text;
  readonly rereadFrequency?: Text<Duration>;
  /** Defaults here: `maxRetries` `2`, `maxRetryWait` `"1.5s"`, `minRetryWait` `"1s"`, `timeout` `"1m0s"`. */
  readonly clientOptions?: ClientOptions;
  /** Any of `auth.*`, in the order in which they apply. */
  readonly auth?: readonly Alternative<"remote.auth">[];
}

export interface Vault extends Component<"remote.vault"> {
  readonly data: Expression<{ readonly [key: string]: SecretText }>;
}

const vaultArgumentsBody: BodySpec = () => ({ clientOptions: attributesOnly, auth: alternatives });

const vaultSpec: ComponentSpec = {
  name: "remote.vault",
  stability: "generally-available",
  exports: ["data"],
  body: vaultArgumentsBody,
};

/**
 * `remote.vault` (generally available); exports `data`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/remote/remote.vault/
 */
export function vault(label: string, args: VaultArguments): Vault {
  return component(vaultSpec, label, args);
}

export const kubernetes: {
  readonly configmap: typeof kubernetesConfigmap;
  readonly secret: typeof kubernetesSecret;
} = { configmap: kubernetesConfigmap, secret: kubernetesSecret };

/** Builders of the `auth.*` blocks; they apply in the order of the list that they stand in. */
export const auth: {
  readonly token: (args: AuthToken) => Alternative<"remote.auth">;
  readonly approle: (args: AuthAppRole) => Alternative<"remote.auth">;
  readonly aws: (args: AuthAWS) => Alternative<"remote.auth">;
  readonly azure: (args: AuthAzure) => Alternative<"remote.auth">;
  readonly gcp: (args: AuthGCP) => Alternative<"remote.auth">;
  readonly kubernetes: (args: AuthKubernetes) => Alternative<"remote.auth">;
  readonly ldap: (args: AuthLDAP) => Alternative<"remote.auth">;
  readonly userpass: (args: AuthUserPass) => Alternative<"remote.auth">;
  readonly custom: (args: AuthCustom) => Alternative<"remote.auth">;
} = {
  token: (args) => alternative("remote.auth", "auth.token", attributesOnly, args),
  approle: (args) => alternative("remote.auth", "auth.approle", attributesOnly, args),
  aws: (args) => alternative("remote.auth", "auth.aws", attributesOnly, args),
  azure: (args) => alternative("remote.auth", "auth.azure", attributesOnly, args),
  gcp: (args) => alternative("remote.auth", "auth.gcp", attributesOnly, args),
  kubernetes: (args) => alternative("remote.auth", "auth.kubernetes", attributesOnly, args),
  ldap: (args) => alternative("remote.auth", "auth.ldap", attributesOnly, args),
  userpass: (args) => alternative("remote.auth", "auth.userpass", attributesOnly, args),
  custom: (args) => alternative("remote.auth", "auth.custom", attributesOnly, args),
};
