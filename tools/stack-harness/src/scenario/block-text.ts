import type { Expr } from "@stackmon/alloy-river";
import { identity, referencesIn } from "@stackmon/alloy-river";
import type { PlacedBlock, Use } from "./config-blocks.ts";
import { resolveIn, usesIn, valueOf } from "./config-blocks.ts";
import type { LogFlow } from "./log-flow.ts";
import { ownPrefix } from "./private-name.ts";

/** Writes parts of a flow's configuration as they are, but for references to what is not under test. */
export class BlockText {
  readonly #flow: LogFlow;

  constructor(flow: LogFlow) {
    this.#flow = flow;
  }

  /** A block's own text. Lines stay lines, so that Alloy's messages can be placed in the user's file. */
  block(placed: PlacedBlock): string {
    const { start, end } = placed.block.span;
    return this.#rewrite(placed, start.offset, end.offset + 1, usesIn(placed.block));
  }

  /** The value of an attribute that stands directly in a block. */
  value(placed: PlacedBlock, attribute: string): string | undefined {
    const value = valueOf(placed.block, attribute);
    if (value === undefined) return undefined;
    const { start, end } = value.span;
    return this.#rewrite(placed, start.offset, end.offset + 1, usesOf(attribute, value));
  }

  /** A reference as the composed configuration writes it. */
  receiver(path: readonly string[]): string {
    const target = resolveIn(this.#flow.all, path);
    const index = target === undefined ? -1 : this.#flow.receivers.indexOf(identity(target.block));
    return index === -1 ? path.join(".") : `${sinkName(index)}.receiver`;
  }

  #rewrite({ bytes }: PlacedBlock, from: number, to: number, uses: readonly Use[]): string {
    const parts: string[] = [];
    let at = from;
    for (const { reference } of uses) {
      parts.push(bytes.toString("utf8", at, reference.position.offset), this.#written(reference.path));
      at = reference.end.offset + 1;
    }
    return [...parts, bytes.toString("utf8", at, to)].join("");
  }

  #written(path: readonly string[]): string {
    return path.join(".") === "module_path"
      ? JSON.stringify(this.#flow.pipeline.folder)
      : this.receiver(path);
  }
}

const usesOf = (attribute: string, value: Expr): readonly Use[] =>
  referencesIn(value).map((reference) => ({ attribute, reference }));

/** The component in a receiver's place, by the receiver's position in the flow. */
export function sinkName(receiver: number): string {
  return `loki.write.${ownPrefix}sink_${receiver}`;
}
