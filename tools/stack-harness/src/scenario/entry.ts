import { identity } from "@stackmon/alloy-river";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import type { PlacedBlock } from "./config-blocks.ts";
import { resolveIn } from "./config-blocks.ts";
import type { LogConfig } from "./log-config.ts";

/** A source under test, or the receivers that a line enters. */
export type Entry =
  | { readonly kind: "source"; readonly source: PlacedBlock }
  | { readonly kind: "receivers"; readonly receivers: readonly string[] };

/** A diagnostic whose file is the configuration's. */
export type EntryFault = Omit<FoundDiagnostic, "file">;

/**
 * Where lines enter a configuration: what a user named, or what the configuration decides.
 *
 * Diagnostics: `scenario/unknown-entry`, `scenario/ambiguous-entry`.
 */
export function entryOf(config: LogConfig, named: string | undefined): Entry | EntryFault {
  return named === undefined ? onlyEntry(config) : namedEntry(config, named);
}

/** What the only source forwards to, or the only component that nothing forwards to. */
function onlyEntry(config: LogConfig): Entry | EntryFault {
  const sources = config.blocks.filter(({ block }) => block.name.startsWith("loki.source."));
  const targets = new Map(
    sources.map((source) => [config.targetsOf(source).join(), config.targetsOf(source)]),
  );
  const [only] = targets.size > 0 ? targets.values() : [rootsOf(config)];
  if (targets.size <= 1 && only !== undefined && (targets.size === 1 || only.length === 1))
    return { kind: "receivers", receivers: only };
  const candidates = targets.size > 0 ? [...targets.values()].flat() : rootsOf(config);
  return ambiguous([...new Set(candidates)]);
}

function rootsOf(config: LogConfig): readonly string[] {
  const sentTo = new Set(config.blocks.flatMap((placed) => config.targetsOf(placed)));
  return config.blocks
    .filter((placed) => config.passesOn(placed))
    .map(({ block }) => `${identity(block)}.receiver`)
    .filter((receiver) => !sentTo.has(receiver));
}

function ambiguous(candidates: readonly string[]): EntryFault {
  const isNone = candidates.length === 0;
  return {
    code: "scenario/ambiguous-entry",
    severity: "error",
    where: "entry",
    message: isNone ? "no component here passes logs on" : `lines may enter at ${candidates.join(", ")}`,
    help: isNone
      ? "name a configuration with a loki.process or loki.relabel"
      : `write entry: ${candidates[0]}`,
  };
}

/** The entry that a user named: a source, a component, or its receiver. */
function namedEntry(config: LogConfig, name: string): Entry | EntryFault {
  const source = config.all.get(name);
  if (source?.block.name.startsWith("loki.source.") === true) return { kind: "source", source };
  const receiver = config.all.has(name) ? `${name}.receiver` : name;
  const target = resolveIn(config.all, receiver.split("."));
  if (target !== undefined && config.passesOn(target)) return { kind: "receivers", receivers: [receiver] };
  const valid = config.blocks
    .filter((placed) => config.passesOn(placed) || placed.block.name.startsWith("loki.source."))
    .map(({ block }) => identity(block));
  return {
    code: "scenario/unknown-entry",
    severity: "error",
    where: "entry",
    message: `${name} is no component here that passes logs on`,
    help: valid.length === 0 ? "name another configuration" : `write one of ${valid.join(", ")}`,
  };
}
