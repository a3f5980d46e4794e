// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { MapOf, Text } from "../expression/argument.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration } from "../expression/quantity.ts";
import type { HeaderMap, Secret, SecretText } from "../expression/secret.ts";
import type { Component } from "../component/block.ts";
import { component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";
import type {
  Authorization,
  BasicAuth,
  KubernetesLabelSelector,
  OAuth2Config,
  TLSConfig,
} from "./common.gen.ts";
import { kubernetesLabelSelectorBody, oauth2ConfigBody } from "./common.gen.ts";

export interface AlertmanagerConfigMatcher {
  readonly strategy: Text;
  readonly alertmanagerNamespace?: Text;
}

export interface RulesKubernetesExtraQueryMatchers {
  readonly matcher?: readonly RulesKubernetesMatcher[];
}

export const rulesKubernetesExtraQueryMatchersBody: BodySpec = () => ({ matcher: attributesOnly });

export interface RulesKubernetesMatcher {
  readonly name: Text;
  readonly value?: Text;
  readonly valueFromLabel?: Text;
  readonly matchType: Text<"!=" | "!~" | "=" | "=~">;
}

export interface AlertsKubernetesArguments {
  readonly address: Text;
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
  /** Default: `"5m0s"`. */
  readonly syncInterval?: Text<Duration>;
  readonly templateFiles?: MapOf<Text, string>;
  readonly globalConfig: Secret;
  readonly alertmanagerconfigSelector?: KubernetesLabelSelector;
  readonly alertmanagerconfigNamespaceSelector?: KubernetesLabelSelector;
  readonly alertmanagerconfigMatcher?: AlertmanagerConfigMatcher;
}

export type AlertsKubernetes = Component<"mimir.alerts.kubernetes">;

const alertsKubernetesArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
  alertmanagerconfigSelector: kubernetesLabelSelectorBody,
  alertmanagerconfigNamespaceSelector: kubernetesLabelSelectorBody,
  alertmanagerconfigMatcher: attributesOnly,
});

const alertsKubernetesSpec: ComponentSpec = {
  name: "mimir.alerts.kubernetes",
  stability: "experimental",
  exports: [],
  body: alertsKubernetesArgumentsBody,
};

/**
 * `mimir.alerts.kubernetes` (experimental).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/mimir/mimir.alerts.kubernetes/
 */
function alertsKubernetes(label: string, args: AlertsKubernetesArguments): AlertsKubernetes {
  return component(alertsKubernetesSpec, label, args);
}

export interface RulesKubernetesArguments {
  readonly address: Text;
  readonly tenantId?: Text;
  readonly useLegacyRoutes?: Value<boolean>;
  /** Default: `"/prometheus"`. */
  readonly prometheusHttpPrefix?: Text;
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
  /** Default: `"5m0s"`. */
  readonly syncInterval?: Text<Duration>;
  /** Default: `"alloy"`. */
  readonly mimirNamespacePrefix?: Text;
  /** Default: `"/"`. */
  readonly mimirNamespaceSeparator?: Text;
  readonly externalLabels?: MapOf<Text, string>;
  readonly extraQueryMatchers?: RulesKubernetesExtraQueryMatchers;
  readonly ruleSelector?: KubernetesLabelSelector;
  readonly ruleNamespaceSelector?: KubernetesLabelSelector;
}

export type RulesKubernetes = Component<"mimir.rules.kubernetes">;

const rulesKubernetesArgumentsBody: BodySpec = () => ({
  basicAuth: attributesOnly,
  authorization: attributesOnly,
  oauth2: oauth2ConfigBody,
  tlsConfig: attributesOnly,
  extraQueryMatchers: rulesKubernetesExtraQueryMatchersBody,
  ruleSelector: kubernetesLabelSelectorBody,
  ruleNamespaceSelector: kubernetesLabelSelectorBody,
});

const rulesKubernetesSpec: ComponentSpec = {
  name: "mimir.rules.kubernetes",
  stability: "generally-available",
  exports: [],
  body: rulesKubernetesArgumentsBody,
};

/**
 * `mimir.rules.kubernetes` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/mimir/mimir.rules.kubernetes/
 */
function rulesKubernetes(label: string, args: RulesKubernetesArguments): RulesKubernetes {
  return component(rulesKubernetesSpec, label, args);
}

export const alerts: { readonly kubernetes: typeof alertsKubernetes } = { kubernetes: alertsKubernetes };

export const rules: { readonly kubernetes: typeof rulesKubernetes } = { kubernetes: rulesKubernetes };
