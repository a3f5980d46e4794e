import type { Block } from "@stackmon/alloy-river";
import type { PlacedBlock } from "./config-blocks.ts";
import { byIdentity, resolveIn, targetsIn, usesIn, valueOf } from "./config-blocks.ts";

/** The blocks of a configuration and what they are to a log line. */
export class LogConfig {
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

  targetsOf({ block }: PlacedBlock): readonly string[] {
    return targetsIn(block, this.all);
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
