import type { Block } from "@stackmon/alloy-river";
import { identity } from "@stackmon/alloy-river";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import type { PlacedBlock } from "./config-blocks.ts";
import {
  blocksOf,
  byIdentity,
  foundAt,
  parseConfig,
  resolveIn,
  rulesAt,
  usesIn,
  valueOf,
} from "./config-blocks.ts";
import type { LogPipeline } from "./scenario.ts";

/** The part of a configuration that a log line may pass. */
export interface LogFlow {
  readonly pipeline: LogPipeline;
  /** What a line enters: components that receive logs, or the source whose labels and rules count. */
  readonly entry: Entry;
  /** The blocks that a line passes, and those that they refer to, in the order of the files. */
  readonly blocks: readonly PlacedBlock[];
  /** Components where lines leave: `loki.write.store`. */
  readonly receivers: readonly string[];
  /** Every block of the configuration, by identity. */
  readonly all: ReadonlyMap<string, PlacedBlock>;
}

/** A source under test, or the receivers that a line enters. */
export type Entry =
  | { readonly kind: "source"; readonly source: PlacedBlock }
  | { readonly kind: "receivers"; readonly receivers: readonly string[] };

export type Flow =
  | { readonly ok: true; readonly flow: LogFlow }
  | { readonly ok: false; readonly diagnostics: readonly FoundDiagnostic[] };

/**
 * The log components of a configuration that can be reached from where its lines enter.
 *
 * Diagnostics: those of the syntax, `scenario/unknown-entry`, `scenario/ambiguous-entry`,
 * `scenario/unsupported-component`.
 */
export function logFlow(pipeline: LogPipeline): Flow {
  const parsed = parseConfig(pipeline.files);
  if (!parsed.ok) return parsed;
  const config = new Config(parsed.blocks);
  const entry = pipeline.entry === undefined ? onlyEntry(config) : namedEntry(config, pipeline.entry);
  if ("code" in entry) return { ok: false, diagnostics: [{ ...entry, file: fileOf(pipeline) }] };
  const walk = new Walk(config);
  walk.enter(entry);
  if (walk.diagnostics.length > 0) return { ok: false, diagnostics: walk.diagnostics };
  const blocks = parsed.blocks.filter((each) => walk.kept.has(each));
  return { ok: true, flow: { pipeline, entry, blocks, receivers: [...walk.receivers], all: config.all } };
}

const fileOf = ({ files }: LogPipeline): string => files[0]?.name ?? "";

/** The blocks of a configuration and what they are to a log line. */
class Config {
  readonly blocks: readonly PlacedBlock[];
  readonly all: ReadonlyMap<string, PlacedBlock>;

  constructor(blocks: readonly PlacedBlock[]) {
    this.blocks = blocks;
    this.all = byIdentity(blocks);
  }

  /** The module that a custom component is of. */
  moduleOf({ name }: Block): PlacedBlock | undefined {
    const [first = ""] = name.split(".");
    return this.blocks.find(
      ({ block }) =>
        (block.name === "declare" && block.label === name) ||
        (block.name.startsWith("import.") && block.label === first),
    );
  }

  /** Whether a use sends logs to what it refers to. */
  sendsLogs(attribute: string, path: readonly string[], { block }: PlacedBlock): boolean {
    if (attribute === "forward_to") return true;
    return path.at(-1) === "receiver" && /^loki\.|^otelcol\.receiver\.loki$/.test(block.name);
  }

  /** Whether a component passes log lines on: not where they leave. */
  passesOn({ block }: PlacedBlock): boolean {
    if (/^loki\.(?!source\.)/.test(block.name)) return valueOf(block, "forward_to") !== undefined;
    if (this.moduleOf(block) === undefined) return false;
    return usesIn(block).some(({ attribute, reference: { path } }) => {
      const target = resolveIn(this.all, path);
      return target !== undefined && this.sendsLogs(attribute, path, target);
    });
  }
}

/** Collects the blocks that lines pass, those that these refer to, and the receivers where lines leave. */
class Walk {
  readonly kept = new Set<PlacedBlock>();
  readonly receivers = new Set<string>();
  readonly diagnostics: FoundDiagnostic[] = [];
  readonly #config: Config;

  constructor(config: Config) {
    this.#config = config;
  }

  enter(entry: Entry): void {
    if (entry.kind === "source") this.#enterSource(entry.source);
    else for (const receiver of entry.receivers) this.#follow("forward_to", receiver.split("."));
  }

  /** Its rules are copied from the component that has them, which is not kept itself. */
  #enterSource({ block }: PlacedBlock): void {
    for (const { attribute, reference } of usesIn(block)) {
      if (attribute !== "relabel_rules") this.#follow(attribute, reference.path);
      else for (const rule of rulesAt(this.#config.all, reference.path)) this.#followAll(rule);
    }
  }

  #visit(placed: PlacedBlock): void {
    if (this.kept.has(placed)) return;
    this.kept.add(placed);
    this.#visitModule(placed);
    this.#followAll(placed);
  }

  #followAll({ block }: PlacedBlock): void {
    for (const { attribute, reference } of usesIn(block)) this.#follow(attribute, reference.path);
  }

  #follow(attribute: string, path: readonly string[]): void {
    const target = resolveIn(this.#config.all, path);
    if (target === undefined) return;
    if (!this.#config.sendsLogs(attribute, path, target) || this.#config.passesOn(target))
      this.#visit(target);
    else this.receivers.add(identity(target.block));
  }

  /** Modules are kept as they are, so none may send anything anywhere. */
  #visitModule({ block }: PlacedBlock): void {
    const module = this.#config.moduleOf(block);
    if (module === undefined || this.kept.has(module)) return;
    this.kept.add(module);
    const reason =
      module.block.name === "declare" ? senderIn(module.block) : "is imported, and not looked into";
    if (reason !== undefined) this.diagnostics.push(unsupported(module, reason));
    for (const inner of blocksOf(module.block.body)) this.#visitModule({ ...module, block: inner });
  }
}

function senderIn(module: Block): string | undefined {
  const sender = blocksOf(module.body).find(({ name }) =>
    /^(?:loki\.(?:write|source\.)|otelcol\.|prometheus\.|pyroscope\.|faro\.)/.test(name),
  );
  return sender && `has ${identity(sender)}, which would send to or listen on the network`;
}

function unsupported(module: PlacedBlock, reason: string): FoundDiagnostic {
  return foundAt(module, {
    code: "scenario/unsupported-component",
    message: `lines pass this module, which ${reason}`,
    help: "let lines enter behind it with entry, or hand it a receiver and keep what sends outside",
  });
}

type Fault = Omit<FoundDiagnostic, "file">;

/** What the only source forwards to, or the only component that nothing forwards to. */
function onlyEntry(config: Config): Entry | Fault {
  const sources = config.blocks.filter(({ block }) => block.name.startsWith("loki.source."));
  const targets = new Map(sources.map((source) => [forwardsTo(source).join(), forwardsTo(source)]));
  const [only] = targets.size > 0 ? targets.values() : [rootsOf(config)];
  if (targets.size <= 1 && only !== undefined && (targets.size === 1 || only.length === 1))
    return { kind: "receivers", receivers: only };
  const candidates = targets.size > 0 ? [...targets.values()].flat() : rootsOf(config);
  return ambiguous([...new Set(candidates)]);
}

/** The receivers that a block forwards logs to, as it writes them. */
function forwardsTo({ block }: PlacedBlock): readonly string[] {
  return usesIn(block)
    .filter(({ attribute }) => attribute === "forward_to")
    .map(({ reference }) => reference.path.join("."));
}

function rootsOf(config: Config): readonly string[] {
  const sentTo = new Set(config.blocks.flatMap(forwardsTo));
  return config.blocks
    .filter((placed) => config.passesOn(placed))
    .map(({ block }) => `${identity(block)}.receiver`)
    .filter((receiver) => !sentTo.has(receiver));
}

function ambiguous(candidates: readonly string[]): Fault {
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
function namedEntry(config: Config, name: string): Entry | Fault {
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
