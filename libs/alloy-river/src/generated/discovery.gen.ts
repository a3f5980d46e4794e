// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, MapOf, TargetValue, Text } from "../expression/argument.ts";
import type { RelabelRules, Target } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration } from "../expression/quantity.ts";
import type { HeaderMap, Secret, SecretText } from "../expression/secret.ts";
import type { Component } from "../component/block.ts";
import { component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";
import type { Authorization, BasicAuth, OAuth2Config, RelabelConfig, TLSConfig } from "./common.gen.ts";
import { oauth2ConfigBody } from "./common.gen.ts";

export interface EC2Filter {
  readonly name: Text;
  readonly values: ListOf<Text, string>;
}

export interface ManagedIdentity {
  readonly clientId: Text;
}

export interface OAuth {
  readonly clientId: Text;
  readonly tenantId: Text;
  readonly clientSecret: Secret;
}

export interface SDK {
  readonly tenantId?: Text;
}

export type WorkloadIdentity = Readonly<Record<string, never>>;

export interface DockerFilter {
  readonly name: Text;
  readonly values: ListOf<Text, string>;
}

export interface DockerswarmFilter {
  readonly name: Text;
  readonly values: ListOf<Text, string>;
}

export interface AttachMetadataConfig {
  readonly node?: Value<boolean>;
  readonly namespace?: Value<boolean>;
}

export interface NamespaceDiscovery {
  readonly ownNamespace?: Value<boolean>;
  readonly names?: ListOf<Text, string>;
}

export interface SelectorConfig {
  readonly role: Text;
  readonly label?: Text;
  readonly field?: Text;
}

export interface DiscoverConfig {
  readonly cwd?: Value<boolean>;
  readonly exe?: Value<boolean>;
  readonly commandline?: Value<boolean>;
  readonly username?: Value<boolean>;
  readonly uid?: Value<boolean>;
  readonly containerId?: Value<boolean>;
  readonly cgroupPath?: Value<boolean>;
}

export interface AwsArguments {
  readonly role: Text<"ec2" | "ecs" | "elasticache" | "lightsail" | "msk" | "rds">;
  readonly endpoint?: Text;
  readonly region?: Text;
  readonly accessKey?: Text;
  readonly secretKey?: Secret;
  readonly profile?: Text;
  readonly roleArn?: Text;
  readonly externalId?: Text;
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. */
  readonly port?: Value<number>;
  readonly filter?: readonly EC2Filter[];
  readonly clusters?: ListOf<Text, string>;
  /** A whole number. */
  readonly requestConcurrency?: Value<number>;
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

export interface Aws extends Component<"discovery.aws"> {
  readonly targets: Expression<readonly Target[]>;
}

const awsArgumentsBody: BodySpec = () => ({
  filter: attributesOnly,
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const awsSpec: ComponentSpec = {
  name: "discovery.aws",
  stability: "generally-available",
  exports: ["targets"],
  body: awsArgumentsBody,
};

/**
 * `discovery.aws` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.aws/
 */
export function aws(label: string, args: AwsArguments): Aws {
  return component(awsSpec, label, args);
}

export interface AzureArguments {
  /** Default: `"AzurePublicCloud"`. */
  readonly environment?: Text;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
  readonly subscriptionId?: Text;
  readonly oauth?: OAuth;
  readonly managedIdentity?: ManagedIdentity;
  readonly sdkAuth?: SDK;
  readonly workloadIdentity?: WorkloadIdentity;
  /** Default: `"5m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  readonly resourceGroup?: Text;
  /** A URL. */
  readonly proxyUrl?: Text;
  readonly noProxy?: Text;
  readonly proxyFromEnvironment?: Value<boolean>;
  readonly proxyConnectHeader?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  /** Default: `true`. */
  readonly followRedirects?: Value<boolean>;
  /** Default: `true`. */
  readonly enableHttp2?: Value<boolean>;
  readonly tlsConfig?: TLSConfig;
  readonly httpHeaders?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
}

export interface Azure extends Component<"discovery.azure"> {
  readonly targets: Expression<readonly Target[]>;
}

const azureArgumentsBody: BodySpec = () => ({
  oauth: attributesOnly,
  managedIdentity: attributesOnly,
  sdkAuth: attributesOnly,
  workloadIdentity: attributesOnly,
  tlsConfig: attributesOnly,
});

const azureSpec: ComponentSpec = {
  name: "discovery.azure",
  stability: "generally-available",
  exports: ["targets"],
  body: azureArgumentsBody,
};

/**
 * `discovery.azure` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.azure/
 */
export function azure(label: string, args: AzureArguments = {}): Azure {
  return component(azureSpec, label, args);
}

export interface ConsulArguments {
  /** Default: `"localhost:8500"`. */
  readonly server?: Text;
  readonly token?: Secret;
  readonly datacenter?: Text;
  readonly namespace?: Text;
  readonly partition?: Text;
  /** Default: `","`. */
  readonly tagSeparator?: Text;
  /** Default: `"http"`. */
  readonly scheme?: Text;
  readonly username?: Text;
  readonly password?: Secret;
  /** Default: `true`. */
  readonly allowStale?: Value<boolean>;
  readonly services?: ListOf<Text, string>;
  readonly tags?: ListOf<Text, string>;
  readonly nodeMeta?: MapOf<Text, string>;
  /** Default: `"30s"`. */
  readonly refreshInterval?: Text<Duration>;
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

export interface Consul extends Component<"discovery.consul"> {
  readonly targets: Expression<readonly Target[]>;
}

const consulArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const consulSpec: ComponentSpec = {
  name: "discovery.consul",
  stability: "generally-available",
  exports: ["targets"],
  body: consulArgumentsBody,
};

/**
 * `discovery.consul` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.consul/
 */
export function consul(label: string, args: ConsulArguments = {}): Consul {
  return component(consulSpec, label, args);
}

export interface ConsulagentArguments {
  /** Default: `"localhost:8500"`. */
  readonly server?: Text;
  readonly token?: Secret;
  readonly datacenter?: Text;
  /** Default: `","`. */
  readonly tagSeparator?: Text;
  /** Default: `"http"`. */
  readonly scheme?: Text;
  readonly username?: Text;
  readonly password?: Secret;
  /** Default: `"30s"`. */
  readonly refreshInterval?: Text<Duration>;
  readonly services?: ListOf<Text, string>;
  readonly tags?: ListOf<Text, string>;
  readonly tlsConfig?: TLSConfig;
}

export interface Consulagent extends Component<"discovery.consulagent"> {
  readonly targets: Expression<readonly Target[]>;
}

const consulagentArgumentsBody: BodySpec = () => ({ tlsConfig: attributesOnly });

const consulagentSpec: ComponentSpec = {
  name: "discovery.consulagent",
  stability: "generally-available",
  exports: ["targets"],
  body: consulagentArgumentsBody,
};

/**
 * `discovery.consulagent` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.consulagent/
 */
export function consulagent(label: string, args: ConsulagentArguments = {}): Consulagent {
  return component(consulagentSpec, label, args);
}

export interface DigitaloceanArguments {
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
  readonly bearerToken?: Secret;
  readonly bearerTokenFile?: Text;
  /** A URL. */
  readonly proxyUrl?: Text;
  readonly noProxy?: Text;
  readonly proxyFromEnvironment?: Value<boolean>;
  readonly proxyConnectHeader?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  /** Default: `true`. */
  readonly followRedirects?: Value<boolean>;
  /** Default: `true`. */
  readonly enableHttp2?: Value<boolean>;
  readonly httpHeaders?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
}

export interface Digitalocean extends Component<"discovery.digitalocean"> {
  readonly targets: Expression<readonly Target[]>;
}

const digitaloceanSpec: ComponentSpec = {
  name: "discovery.digitalocean",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `discovery.digitalocean` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.digitalocean/
 */
export function digitalocean(label: string, args: DigitaloceanArguments = {}): Digitalocean {
  return component(digitaloceanSpec, label, args);
}

export interface DnsArguments {
  readonly names: ListOf<Text, string>;
  /** Default: `"30s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** Default: `"SRV"`. */
  readonly type?: Text<"A" | "AAAA" | "MX" | "NS" | "SRV">;
  /** A whole number. */
  readonly port?: Value<number>;
}

export interface Dns extends Component<"discovery.dns"> {
  readonly targets: Expression<readonly Target[]>;
}

const dnsSpec: ComponentSpec = {
  name: "discovery.dns",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `discovery.dns` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.dns/
 */
export function dns(label: string, args: DnsArguments): Dns {
  return component(dnsSpec, label, args);
}

export interface DockerArguments {
  readonly host: Text;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
  /** Default: `"localhost"`. */
  readonly hostNetworkingHost?: Text;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** Default: `true`. */
  readonly matchFirstNetwork?: Value<boolean>;
  readonly filter?: readonly DockerFilter[];
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

export interface Docker extends Component<"discovery.docker"> {
  readonly targets: Expression<readonly Target[]>;
}

const dockerArgumentsBody: BodySpec = () => ({
  filter: attributesOnly,
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const dockerSpec: ComponentSpec = {
  name: "discovery.docker",
  stability: "generally-available",
  exports: ["targets"],
  body: dockerArgumentsBody,
};

/**
 * `discovery.docker` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.docker/
 */
export function docker(label: string, args: DockerArguments): Docker {
  return component(dockerSpec, label, args);
}

export interface DockerswarmArguments {
  readonly host: Text;
  readonly role: Text<"nodes" | "services" | "tasks">;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
  readonly filter?: readonly DockerswarmFilter[];
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
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

export interface Dockerswarm extends Component<"discovery.dockerswarm"> {
  readonly targets: Expression<readonly Target[]>;
}

const dockerswarmArgumentsBody: BodySpec = () => ({
  filter: attributesOnly,
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const dockerswarmSpec: ComponentSpec = {
  name: "discovery.dockerswarm",
  stability: "generally-available",
  exports: ["targets"],
  body: dockerswarmArgumentsBody,
};

/**
 * `discovery.dockerswarm` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.dockerswarm/
 */
export function dockerswarm(label: string, args: DockerswarmArguments): Dockerswarm {
  return component(dockerswarmSpec, label, args);
}

export interface Ec2Arguments {
  readonly endpoint?: Text;
  readonly region?: Text;
  readonly accessKey?: Text;
  readonly secretKey?: Secret;
  readonly profile?: Text;
  readonly roleArn?: Text;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
  readonly filter?: readonly EC2Filter[];
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

export interface Ec2 extends Component<"discovery.ec2"> {
  readonly targets: Expression<readonly Target[]>;
}

const ec2ArgumentsBody: BodySpec = () => ({
  filter: attributesOnly,
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const ec2Spec: ComponentSpec = {
  name: "discovery.ec2",
  stability: "generally-available",
  exports: ["targets"],
  body: ec2ArgumentsBody,
};

/**
 * `discovery.ec2` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.ec2/
 */
export function ec2(label: string, args: Ec2Arguments = {}): Ec2 {
  return component(ec2Spec, label, args);
}

export interface EurekaArguments {
  readonly server: Text;
  /** Default: `"30s"`. */
  readonly refreshInterval?: Text<Duration>;
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

export interface Eureka extends Component<"discovery.eureka"> {
  readonly targets: Expression<readonly Target[]>;
}

const eurekaArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const eurekaSpec: ComponentSpec = {
  name: "discovery.eureka",
  stability: "generally-available",
  exports: ["targets"],
  body: eurekaArgumentsBody,
};

/**
 * `discovery.eureka` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.eureka/
 */
export function eureka(label: string, args: EurekaArguments): Eureka {
  return component(eurekaSpec, label, args);
}

export interface FileArguments {
  readonly files: ListOf<Text, string>;
  /** Default: `"5m0s"`. */
  readonly refreshInterval?: Text<Duration>;
}

export interface File extends Component<"discovery.file"> {
  readonly targets: Expression<readonly Target[]>;
}

const fileSpec: ComponentSpec = {
  name: "discovery.file",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `discovery.file` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.file/
 */
export function file(label: string, args: FileArguments): File {
  return component(fileSpec, label, args);
}

export interface GceArguments {
  readonly project: Text;
  readonly zone: Text;
  readonly filter?: Text;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
  /** Default: `","`. */
  readonly tagSeparator?: Text;
}

export interface Gce extends Component<"discovery.gce"> {
  readonly targets: Expression<readonly Target[]>;
}

const gceSpec: ComponentSpec = {
  name: "discovery.gce",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `discovery.gce` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.gce/
 */
export function gce(label: string, args: GceArguments): Gce {
  return component(gceSpec, label, args);
}

export interface HetznerArguments {
  readonly role: Text<"hcloud" | "robot">;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
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

export interface Hetzner extends Component<"discovery.hetzner"> {
  readonly targets: Expression<readonly Target[]>;
}

const hetznerArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const hetznerSpec: ComponentSpec = {
  name: "discovery.hetzner",
  stability: "generally-available",
  exports: ["targets"],
  body: hetznerArgumentsBody,
};

/**
 * `discovery.hetzner` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.hetzner/
 */
export function hetzner(label: string, args: HetznerArguments): Hetzner {
  return component(hetznerSpec, label, args);
}

export interface HttpArguments {
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
  readonly followRedirects?: Value<boolean>;
  readonly enableHttp2?: Value<boolean>;
  readonly httpHeaders?: HeaderMap | Expression<{ readonly [key: string]: readonly SecretText[] }>;
  readonly refreshInterval?: Text<Duration>;
  /** A URL. */
  readonly url: Text;
}

export interface Http extends Component<"discovery.http"> {
  readonly targets: Expression<readonly Target[]>;
}

const httpArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const httpSpec: ComponentSpec = {
  name: "discovery.http",
  stability: "generally-available",
  exports: ["targets"],
  body: httpArgumentsBody,
};

/**
 * `discovery.http` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.http/
 */
export function http(label: string, args: HttpArguments): Http {
  return component(httpSpec, label, args);
}

export interface IonosArguments {
  readonly datacenterId: Text;
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
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
}

export interface Ionos extends Component<"discovery.ionos"> {
  readonly targets: Expression<readonly Target[]>;
}

const ionosArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const ionosSpec: ComponentSpec = {
  name: "discovery.ionos",
  stability: "generally-available",
  exports: ["targets"],
  body: ionosArgumentsBody,
};

/**
 * `discovery.ionos` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.ionos/
 */
export function ionos(label: string, args: IonosArguments): Ionos {
  return component(ionosSpec, label, args);
}

export interface KubeletArguments {
  /** A URL. Default: `"https://localhost:10250"`. */
  readonly url?: Text;
  readonly refreshInterval?: Text<Duration>;
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
  readonly namespaces?: ListOf<Text, string>;
}

export interface Kubelet extends Component<"discovery.kubelet"> {
  readonly targets: Expression<readonly Target[]>;
}

const kubeletArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const kubeletSpec: ComponentSpec = {
  name: "discovery.kubelet",
  stability: "generally-available",
  exports: ["targets"],
  body: kubeletArgumentsBody,
};

/**
 * `discovery.kubelet` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.kubelet/
 */
export function kubelet(label: string, args: KubeletArguments = {}): Kubelet {
  return component(kubeletSpec, label, args);
}

export interface KubernetesArguments {
  /** A URL. */
  readonly apiServer?: Text;
  readonly role: Text;
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
  readonly namespaces?: NamespaceDiscovery;
  readonly selectors?: readonly SelectorConfig[];
  readonly attachMetadata?: AttachMetadataConfig;
}

export interface Kubernetes extends Component<"discovery.kubernetes"> {
  readonly targets: Expression<readonly Target[]>;
}

const kubernetesArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
  namespaces: attributesOnly,
  selectors: attributesOnly,
  attachMetadata: attributesOnly,
});

const kubernetesSpec: ComponentSpec = {
  name: "discovery.kubernetes",
  stability: "generally-available",
  exports: ["targets"],
  body: kubernetesArgumentsBody,
};

/**
 * `discovery.kubernetes` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.kubernetes/
 */
export function kubernetes(label: string, args: KubernetesArguments): Kubernetes {
  return component(kubernetesSpec, label, args);
}

export interface KumaArguments {
  readonly server: Text;
  /** Default: `"30s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** Default: `"2m0s"`. */
  readonly fetchTimeout?: Text<Duration>;
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

export interface Kuma extends Component<"discovery.kuma"> {
  readonly targets: Expression<readonly Target[]>;
}

const kumaArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const kumaSpec: ComponentSpec = {
  name: "discovery.kuma",
  stability: "generally-available",
  exports: ["targets"],
  body: kumaArgumentsBody,
};

/**
 * `discovery.kuma` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.kuma/
 */
export function kuma(label: string, args: KumaArguments): Kuma {
  return component(kumaSpec, label, args);
}

export interface LightsailArguments {
  readonly endpoint?: Text;
  readonly region?: Text;
  readonly accessKey?: Text;
  readonly secretKey?: Secret;
  readonly profile?: Text;
  readonly roleArn?: Text;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
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

export interface Lightsail extends Component<"discovery.lightsail"> {
  readonly targets: Expression<readonly Target[]>;
}

const lightsailArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const lightsailSpec: ComponentSpec = {
  name: "discovery.lightsail",
  stability: "generally-available",
  exports: ["targets"],
  body: lightsailArgumentsBody,
};

/**
 * `discovery.lightsail` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.lightsail/
 */
export function lightsail(label: string, args: LightsailArguments = {}): Lightsail {
  return component(lightsailSpec, label, args);
}

export interface LinodeArguments {
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
  /** Default: `","`. */
  readonly tagSeparator?: Text;
  readonly region?: Text;
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

export interface Linode extends Component<"discovery.linode"> {
  readonly targets: Expression<readonly Target[]>;
}

const linodeArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const linodeSpec: ComponentSpec = {
  name: "discovery.linode",
  stability: "generally-available",
  exports: ["targets"],
  body: linodeArgumentsBody,
};

/**
 * `discovery.linode` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.linode/
 */
export function linode(label: string, args: LinodeArguments = {}): Linode {
  return component(linodeSpec, label, args);
}

export interface MarathonArguments {
  readonly servers: ListOf<Text, string>;
  /** Default: `"30s"`. */
  readonly refreshInterval?: Text<Duration>;
  readonly authToken?: Secret;
  readonly authTokenFile?: Text;
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

export interface Marathon extends Component<"discovery.marathon"> {
  readonly targets: Expression<readonly Target[]>;
}

const marathonArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const marathonSpec: ComponentSpec = {
  name: "discovery.marathon",
  stability: "generally-available",
  exports: ["targets"],
  body: marathonArgumentsBody,
};

/**
 * `discovery.marathon` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.marathon/
 */
export function marathon(label: string, args: MarathonArguments): Marathon {
  return component(marathonSpec, label, args);
}

export interface NerveArguments {
  readonly servers: ListOf<Text, string>;
  readonly paths: ListOf<Text, string>;
  /** Default: `"10s"`. */
  readonly timeout?: Text<Duration>;
}

export interface Nerve extends Component<"discovery.nerve"> {
  readonly targets: Expression<readonly Target[]>;
}

const nerveSpec: ComponentSpec = {
  name: "discovery.nerve",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `discovery.nerve` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.nerve/
 */
export function nerve(label: string, args: NerveArguments): Nerve {
  return component(nerveSpec, label, args);
}

export interface NomadArguments {
  /** Default: `true`. */
  readonly allowStale?: Value<boolean>;
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
  /** Default: `"default"`. */
  readonly namespace?: Text;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** Default: `"global"`. */
  readonly region?: Text;
  /** Default: `"http://localhost:4646"`. */
  readonly server?: Text;
  /** Default: `","`. */
  readonly tagSeparator?: Text;
}

export interface Nomad extends Component<"discovery.nomad"> {
  readonly targets: Expression<readonly Target[]>;
}

const nomadArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const nomadSpec: ComponentSpec = {
  name: "discovery.nomad",
  stability: "generally-available",
  exports: ["targets"],
  body: nomadArgumentsBody,
};

/**
 * `discovery.nomad` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.nomad/
 */
export function nomad(label: string, args: NomadArguments = {}): Nomad {
  return component(nomadSpec, label, args);
}

export interface OpenstackArguments {
  readonly identityEndpoint?: Text;
  readonly username?: Text;
  readonly userid?: Text;
  readonly password?: Secret;
  readonly projectName?: Text;
  readonly projectId?: Text;
  readonly domainName?: Text;
  readonly domainId?: Text;
  readonly applicationCredentialName?: Text;
  readonly applicationCredentialId?: Text;
  readonly applicationCredentialSecret?: Secret;
  readonly role: Text<"hypervisor" | "instance">;
  readonly region: Text;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
  readonly allTenants?: Value<boolean>;
  readonly tlsConfig?: TLSConfig;
  /** Default: `"public"`. */
  readonly availability?: Text<"admin" | "internal" | "public">;
}

export interface Openstack extends Component<"discovery.openstack"> {
  readonly targets: Expression<readonly Target[]>;
}

const openstackArgumentsBody: BodySpec = () => ({ tlsConfig: attributesOnly });

const openstackSpec: ComponentSpec = {
  name: "discovery.openstack",
  stability: "generally-available",
  exports: ["targets"],
  body: openstackArgumentsBody,
};

/**
 * `discovery.openstack` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.openstack/
 */
export function openstack(label: string, args: OpenstackArguments): Openstack {
  return component(openstackSpec, label, args);
}

export interface OvhcloudArguments {
  /** Default: `"ovh-eu"`. */
  readonly endpoint?: Text;
  readonly applicationKey: Text;
  readonly applicationSecret: Secret;
  readonly consumerKey: Secret;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  readonly service: Text;
}

export interface Ovhcloud extends Component<"discovery.ovhcloud"> {
  readonly targets: Expression<readonly Target[]>;
}

const ovhcloudSpec: ComponentSpec = {
  name: "discovery.ovhcloud",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `discovery.ovhcloud` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.ovhcloud/
 */
export function ovhcloud(label: string, args: OvhcloudArguments): Ovhcloud {
  return component(ovhcloudSpec, label, args);
}

export interface ProcessArguments {
  readonly join?: ListOf<TargetValue, Target>;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** Defaults here: `commandline` `true`, `containerId` `true`, `cwd` `true`, `exe` `true`. */
  readonly discoverConfig?: DiscoverConfig;
}

export interface Process extends Component<"discovery.process"> {
  readonly targets: Expression<readonly Target[]>;
}

const processArgumentsBody: BodySpec = () => ({ discoverConfig: attributesOnly });

const processSpec: ComponentSpec = {
  name: "discovery.process",
  stability: "generally-available",
  exports: ["targets"],
  body: processArgumentsBody,
};

/**
 * `discovery.process` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.process/
 */
export function process(label: string, args: ProcessArguments = {}): Process {
  return component(processSpec, label, args);
}

export interface PuppetdbArguments {
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
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  readonly url: Text;
  readonly query: Text;
  readonly includeParameters?: Value<boolean>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
}

export interface Puppetdb extends Component<"discovery.puppetdb"> {
  readonly targets: Expression<readonly Target[]>;
}

const puppetdbArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
});

const puppetdbSpec: ComponentSpec = {
  name: "discovery.puppetdb",
  stability: "generally-available",
  exports: ["targets"],
  body: puppetdbArgumentsBody,
};

/**
 * `discovery.puppetdb` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.puppetdb/
 */
export function puppetdb(label: string, args: PuppetdbArguments): Puppetdb {
  return component(puppetdbSpec, label, args);
}

export interface RelabelArguments {
  readonly targets: ListOf<TargetValue, Target>;
  readonly rule?: readonly RelabelConfig[];
}

export interface Relabel extends Component<"discovery.relabel"> {
  readonly output: Expression<readonly Target[]>;
  readonly rules: Expression<RelabelRules>;
}

const relabelArgumentsBody: BodySpec = () => ({ rule: attributesOnly });

const relabelSpec: ComponentSpec = {
  name: "discovery.relabel",
  stability: "generally-available",
  exports: ["output", "rules"],
  body: relabelArgumentsBody,
};

/**
 * `discovery.relabel` (generally available); exports `output`, `rules`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.relabel/
 */
export function relabel(label: string, args: RelabelArguments): Relabel {
  return component(relabelSpec, label, args);
}

export interface ScalewayArguments {
  readonly projectId: Text;
  readonly role: Text<"baremetal" | "instance">;
  /** Default: `"https://api.scaleway.com"`. */
  readonly apiUrl?: Text;
  /** Default: `"fr-par-1"`. */
  readonly zone?: Text;
  readonly accessKey: Text;
  readonly secretKey?: Secret;
  readonly secretKeyFile?: Text;
  readonly nameFilter?: Text;
  readonly tagsFilter?: ListOf<Text, string>;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `80`. */
  readonly port?: Value<number>;
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

export interface Scaleway extends Component<"discovery.scaleway"> {
  readonly targets: Expression<readonly Target[]>;
}

const scalewayArgumentsBody: BodySpec = () => ({ tlsConfig: attributesOnly });

const scalewaySpec: ComponentSpec = {
  name: "discovery.scaleway",
  stability: "generally-available",
  exports: ["targets"],
  body: scalewayArgumentsBody,
};

/**
 * `discovery.scaleway` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.scaleway/
 */
export function scaleway(label: string, args: ScalewayArguments): Scaleway {
  return component(scalewaySpec, label, args);
}

export interface ServersetArguments {
  readonly servers: ListOf<Text, string>;
  readonly paths: ListOf<Text, string>;
  /** Default: `"10s"`. */
  readonly timeout?: Text<Duration>;
}

export interface Serverset extends Component<"discovery.serverset"> {
  readonly targets: Expression<readonly Target[]>;
}

const serversetSpec: ComponentSpec = {
  name: "discovery.serverset",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `discovery.serverset` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.serverset/
 */
export function serverset(label: string, args: ServersetArguments): Serverset {
  return component(serversetSpec, label, args);
}

export interface TritonArguments {
  readonly account: Text;
  /** Default: `"container"`. */
  readonly role?: Text;
  readonly dnsSuffix: Text;
  readonly endpoint: Text;
  readonly groups?: ListOf<Text, string>;
  /** A whole number. Default: `9163`. */
  readonly port?: Value<number>;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
  /** A whole number. Default: `1`. */
  readonly version?: Value<number>;
  readonly tlsConfig?: TLSConfig;
}

export interface Triton extends Component<"discovery.triton"> {
  readonly targets: Expression<readonly Target[]>;
}

const tritonArgumentsBody: BodySpec = () => ({ tlsConfig: attributesOnly });

const tritonSpec: ComponentSpec = {
  name: "discovery.triton",
  stability: "generally-available",
  exports: ["targets"],
  body: tritonArgumentsBody,
};

/**
 * `discovery.triton` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.triton/
 */
export function triton(label: string, args: TritonArguments): Triton {
  return component(tritonSpec, label, args);
}

export interface UyuniArguments {
  readonly server: Text;
  readonly username: Text;
  readonly password: Secret;
  /** Default: `"monitoring_entitled"`. */
  readonly entitlement?: Text;
  /** Default: `","`. */
  readonly separator?: Text;
  /** Default: `"1m0s"`. */
  readonly refreshInterval?: Text<Duration>;
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

export interface Uyuni extends Component<"discovery.uyuni"> {
  readonly targets: Expression<readonly Target[]>;
}

const uyuniArgumentsBody: BodySpec = () => ({ tlsConfig: attributesOnly });

const uyuniSpec: ComponentSpec = {
  name: "discovery.uyuni",
  stability: "generally-available",
  exports: ["targets"],
  body: uyuniArgumentsBody,
};

/**
 * `discovery.uyuni` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/discovery/discovery.uyuni/
 */
export function uyuni(label: string, args: UyuniArguments): Uyuni {
  return component(uyuniSpec, label, args);
}
