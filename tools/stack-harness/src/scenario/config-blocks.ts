import type { Block, Diagnostic, Expr, Reference, Statement } from "@stackmon/alloy-river";
import { identity, parse, referencesIn } from "@stackmon/alloy-river";
import type { FoundDiagnostic, Source } from "@stackmon/alloy-river/check";

/** A block at the top of a configuration, with the bytes of the file that it stands in. */
export interface PlacedBlock {
  readonly block: Block;
  readonly file: string;
  readonly bytes: Buffer;
}

/** A reference in an attribute of a block, at whatever depth. */
export interface Use {
  readonly attribute: string;
  readonly reference: Reference;
}

export type ConfigBlocks =
  | { readonly ok: true; readonly blocks: readonly PlacedBlock[] }
  | { readonly ok: false; readonly diagnostics: readonly FoundDiagnostic[] };

/** The blocks at the top of a configuration's files, or what is wrong with their syntax. */
export function parseConfig(files: readonly Source[]): ConfigBlocks {
  const blocks: PlacedBlock[] = [];
  const diagnostics: FoundDiagnostic[] = [];
  for (const { name, source } of files) {
    const parsed = parse(source, name);
    if (!parsed.ok) diagnostics.push(...parsed.diagnostics.map((each) => ({ ...each, file: name })));
    else blocks.push(...blocksOf(parsed.file.body).map((block) => placed(block, name, Buffer.from(source))));
  }
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, blocks };
}

const placed = (block: Block, file: string, bytes: Buffer): PlacedBlock => ({ block, file, bytes });

/** A body's blocks, without its attributes. */
export function blocksOf(body: readonly Statement[]): readonly Block[] {
  return body.filter((statement) => statement.kind === "block");
}

/** The value of an attribute that stands directly in a block. */
export function valueOf(block: Block, attribute: string): Expr | undefined {
  const found = block.body.find(({ kind, name }) => kind === "attribute" && name === attribute);
  return found?.kind === "attribute" ? found.value : undefined;
}

/** Every reference of a block's attributes, those of nested blocks included, in reading order. */
export function usesIn({ body }: Block): readonly Use[] {
  return body.flatMap((statement): readonly Use[] =>
    statement.kind === "block"
      ? usesIn(statement)
      : referencesIn(statement.value).map((reference) => ({ attribute: statement.name, reference })),
  );
}

/** The block that a reference starts at. */
export function resolveIn(
  blocks: ReadonlyMap<string, PlacedBlock>,
  path: readonly string[],
): PlacedBlock | undefined {
  for (let length = path.length; length > 0; length--) {
    const found = blocks.get(path.slice(0, length).join("."));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The receivers that a block forwards logs to, as it writes them; names of functions are none. */
export function targetsIn(block: Block, blocks: ReadonlyMap<string, PlacedBlock>): readonly string[] {
  return usesIn(block)
    .filter(({ attribute, reference }) => attribute === "forward_to" && resolveIn(blocks, reference.path))
    .map(({ reference }) => reference.path.join("."));
}

/** The `rule` blocks of the component that a reference, as a source's `relabel_rules`, leads to. */
export function rulesAt(
  blocks: ReadonlyMap<string, PlacedBlock>,
  path: readonly string[],
): readonly PlacedBlock[] {
  const placed = resolveIn(blocks, path);
  if (placed === undefined) return [];
  const rules = blocksOf(placed.block.body).filter(({ name }) => name === "rule");
  return rules.map((block) => ({ ...placed, block }));
}

/** Blocks by the names that references begin with. */
export function byIdentity(blocks: readonly PlacedBlock[]): ReadonlyMap<string, PlacedBlock> {
  return new Map(blocks.map((each) => [identity(each.block), each]));
}

/** A diagnostic about a place in a configuration. */
export function foundAt(
  { file, block }: PlacedBlock,
  diagnostic: Pick<Diagnostic, "code" | "message" | "help">,
): FoundDiagnostic {
  const where = block.label === undefined ? block.name : `${block.name} "${block.label}"`;
  return { severity: "error", ...diagnostic, where, file, position: block.span.start };
}
