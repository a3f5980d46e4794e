// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, MapOf, Text } from "../expression/argument.ts";
import type { Consumer, LogsReceiver } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration, Size } from "../expression/quantity.ts";
import type { Secret } from "../expression/secret.ts";
import type { Component } from "../component/block.ts";
import { component } from "../component/block.ts";
import type { BodySpec, ComponentSpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";

export interface CacheArguments {
  /** Default: `"2562047h47m16.854775807s"`. */
  readonly ttl?: Text<Duration>;
  /** Default: `"1h0m0s"`. */
  readonly errorCleanupInterval?: Text<Duration>;
  /** Default: `"30s"`. */
  readonly cleanupCheckInterval?: Text<Duration>;
}

export interface LocationArguments {
  readonly path: Text;
  readonly minifiedPathPrefix: Text;
}

export interface OutputArguments {
  readonly logs?: ListOf<Expression<LogsReceiver>, LogsReceiver>;
  readonly traces?: ListOf<Expression<Consumer>, Consumer>;
}

export interface RateLimitingArguments {
  /** Default: `true`. */
  readonly enabled?: Value<boolean>;
  /** Default: `"global"`. */
  readonly strategy?: Text<"global" | "per_app">;
  /** Default: `50`. */
  readonly rate?: Value<number>;
  /** Default: `100`. */
  readonly burstSize?: Value<number>;
}

export interface ServerArguments {
  /** Default: `"127.0.0.1"`. */
  readonly listenAddress?: Text;
  /** A whole number. Default: `12347`. */
  readonly listenPort?: Value<number>;
  readonly corsAllowedOrigins?: ListOf<Text, string>;
  readonly apiKey?: Secret;
  /** Default: `"5MiB"`. */
  readonly maxAllowedPayloadSize?: Text<Size>;
  readonly rateLimiting?: RateLimitingArguments;
  readonly includeMetadata?: Value<boolean>;
}

export const serverArgumentsBody: BodySpec = () => ({ rateLimiting: attributesOnly });

export interface SourceMapsArguments {
  /** Default: `true`. */
  readonly download?: Value<boolean>;
  /** Default: `["*"]`. */
  readonly downloadFromOrigins?: ListOf<Text, string>;
  /** Default: `"1s"`. */
  readonly downloadTimeout?: Text<Duration>;
  readonly cache?: CacheArguments;
  readonly location?: readonly LocationArguments[];
}

export const sourceMapsArgumentsBody: BodySpec = () => ({ cache: attributesOnly, location: attributesOnly });

export interface ReceiverArguments {
  readonly extraLogLabels?: MapOf<Text, string>;
  /** Default: `"logfmt"`. */
  readonly logFormat?: Text<"json" | "logfmt">;
  readonly server?: ServerArguments;
  readonly sourcemaps?: SourceMapsArguments;
  readonly output: OutputArguments;
}

export type Receiver = Component<"faro.receiver">;

const receiverArgumentsBody: BodySpec = () => ({
  server: serverArgumentsBody,
  sourcemaps: sourceMapsArgumentsBody,
  output: attributesOnly,
});

const receiverSpec: ComponentSpec = {
  name: "faro.receiver",
  stability: "generally-available",
  exports: [],
  body: receiverArgumentsBody,
};

/**
 * `faro.receiver` (generally available).
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/faro/faro.receiver/
 */
export function receiver(label: string, args: ReceiverArguments): Receiver {
  return component(receiverSpec, label, args);
}
