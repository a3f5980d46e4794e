// Generated from schema/alloy-v1.19.0.json (Grafana Alloy v1.19.0) by `nx run alloy-river:generate`; do not edit.
import type { ListOf, TargetValue, Text } from "../expression/argument.ts";
import type { Target } from "../expression/capsule.ts";
import type { Expression, Value } from "../expression/expression.ts";
import type { Duration } from "../expression/quantity.ts";
import type { OptionalSecret } from "../expression/secret.ts";
import type { Component } from "../component/block.ts";
import { component } from "../component/block.ts";
import type { ComponentSpec } from "../component/spec.ts";
import { attributesOnly } from "../component/spec.ts";

export interface FileArguments {
  readonly filename: Text;
  /** Default: `"fsnotify"`. */
  readonly detector?: Text<"fsnotify" | "poll">;
  /** Default: `"1m0s"`. */
  readonly pollFrequency?: Text<Duration>;
  readonly isSecret?: Value<boolean>;
}

export interface File extends Component<"local.file"> {
  readonly content: Expression<OptionalSecret>;
}

const fileSpec: ComponentSpec = {
  name: "local.file",
  stability: "generally-available",
  exports: ["content"],
  body: attributesOnly,
};

/**
 * `local.file` (generally available); exports `content`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/local/local.file/
 */
export function file(label: string, args: FileArguments): File {
  return component(fileSpec, label, args);
}

export interface FileMatchArguments {
  readonly pathTargets: ListOf<TargetValue, Target>;
  /** Default: `"10s"`. */
  readonly syncPeriod?: Text<Duration>;
  readonly ignoreOlderThan?: Text<Duration>;
}

export interface FileMatch extends Component<"local.file_match"> {
  readonly targets: Expression<readonly Target[]>;
}

const fileMatchSpec: ComponentSpec = {
  name: "local.file_match",
  stability: "generally-available",
  exports: ["targets"],
  body: attributesOnly,
};

/**
 * `local.file_match` (generally available); exports `targets`.
 *
 * *Source:* https://grafana.com/docs/alloy/v1.19/reference/components/local/local.file_match/
 */
export function fileMatch(label: string, args: FileMatchArguments): FileMatch {
  return component(fileMatchSpec, label, args);
}
