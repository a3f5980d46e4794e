import type { Block } from "@stackmon/alloy-river";
import { identity } from "@stackmon/alloy-river";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import type { PlacedBlock } from "./config-blocks.ts";
import { blocksOf, foundAt, parseConfig, resolveIn, rulesAt, usesIn } from "./config-blocks.ts";
import type { Entry } from "./entry.ts";
import { entryOf } from "./entry.ts";
import { LogConfig } from "./log-config.ts";
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
  const config = new LogConfig(parsed.blocks);
  const entry = entryOf(config, pipeline.entry);
  if ("code" in entry) return { ok: false, diagnostics: [{ ...entry, file: fileOf(pipeline) }] };
  const walk = new Walk(config);
  walk.enter(entry);
  if (walk.diagnostics.length > 0) return { ok: false, diagnostics: walk.diagnostics };
  const blocks = parsed.blocks.filter((each) => walk.kept.has(each));
  return { ok: true, flow: { pipeline, entry, blocks, receivers: [...walk.receivers], all: config.all } };
}

const fileOf = ({ files }: LogPipeline): string => files[0]?.name ?? "";

/** Collects the blocks that lines pass, those that these refer to, and the receivers where lines leave. */
class Walk {
  readonly kept = new Set<PlacedBlock>();
  readonly receivers = new Set<string>();
  readonly diagnostics: FoundDiagnostic[] = [];
  readonly #config: LogConfig;

  constructor(config: LogConfig) {
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
