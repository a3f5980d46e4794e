import type { FileBlock } from "../component/block.ts";
import { unsafeBlock, unsafeComponent } from "../component/module.ts";
import type { AlloyValue } from "../expression/expression.ts";

type Arguments = { readonly [argument: string]: AlloyValue | undefined };

/** A scrape of arguments under upstream's names. */
export const scrape = (args: Arguments, blocks: readonly FileBlock[] = []): FileBlock =>
  unsafeComponent("prometheus.scrape", "node", { targets: [], forward_to: [], ...args }, blocks);

/** A writer with one endpoint of arguments under upstream's names. */
export const endpoint = (args: Arguments, blocks: readonly FileBlock[] = []): FileBlock =>
  unsafeComponent("prometheus.remote_write", "store", {}, [
    unsafeBlock("endpoint", { url: "http://127.0.0.1:8428/api/v1/write", ...args }, blocks),
  ]);
