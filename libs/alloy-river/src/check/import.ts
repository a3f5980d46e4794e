import { pathOf } from "../graph/reference.ts";
import type { Block, Expr, Statement } from "../syntax/ast.ts";
import { constantOf } from "../syntax/constant.ts";
import type { Diagnostic } from "../syntax/diagnostic.ts";
import { parse } from "../syntax/parse.ts";
import { textAttribute } from "./module.ts";

/** A file of Alloy configuration by name. */
export interface Source {
  readonly name: string;
  readonly source: string;
}

/**
 * Reads the modules that an `import.file` names: the file, or the `.alloy` files of the folder; undefined where there
 * is neither.
 *
 * @param path As written; a relative one starts at the folder of `from`.
 * @param from Name of the file that the import stands in.
 */
export type ReadModules = (path: string, from: string) => readonly Source[] | undefined;

/** Statements of imported modules by the block that imports them; blocks whose content is not known are left out. */
export type Modules = ReadonlyMap<Block, readonly Statement[]>;

/** What following the imports of files found. */
export interface Imports {
  readonly modules: Modules;
  /** Bodies of imported modules, each once, with the name that diagnostics give them. */
  readonly files: readonly { readonly name: string; readonly body: readonly Statement[] }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Follows `import.file` and `import.string` of constant arguments, at any depth; `import.git` and `import.http` are not. */
export function followImports(
  files: readonly { readonly name: string; readonly body: readonly Statement[] }[],
  read: ReadModules | undefined,
): Imports {
  const found = new Follower(read);
  for (const { name, body } of files) found.follow(name, body);
  return found;
}

class Follower implements Imports {
  readonly modules = new Map<Block, readonly Statement[]>();
  readonly files: { name: string; body: readonly Statement[] }[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #read: ReadModules | undefined;
  readonly #parsed = new Map<string, readonly Statement[] | undefined>();

  constructor(read: ReadModules | undefined) {
    this.#read = read;
  }

  follow(file: string, body: readonly Statement[]): void {
    for (const statement of body) {
      if (statement.kind !== "block") continue;
      if (statement.name === "import.string") this.#followString(file, statement);
      else if (statement.name === "import.file") this.#followFile(file, statement);
      else this.follow(file, statement.body);
    }
  }

  #followString(file: string, block: Block): void {
    const source = textAttribute(block, "content");
    if (source === undefined) return;
    this.#add(block, [{ name: `${file} › import.string "${block.label ?? ""}"`, source }]);
  }

  #followFile(file: string, block: Block): void {
    const path = filenameOf(block);
    if (path === undefined || this.#read === undefined) return;
    const sources = this.#read(path, file);
    if (sources === undefined) this.diagnostics.push(missingModule(file, block, path));
    else this.#add(block, sources);
  }

  #add(block: Block, sources: readonly Source[]): void {
    const bodies = sources.map((each) => this.#parse(each));
    if (bodies.every((each) => each !== undefined)) this.modules.set(block, bodies.flat());
  }

  #parse({ name, source }: Source): readonly Statement[] | undefined {
    if (this.#parsed.has(name)) return this.#parsed.get(name);
    const parsed = parse(source, name);
    const body = parsed.ok ? parsed.file.body : undefined;
    this.#parsed.set(name, body);
    if (!parsed.ok)
      this.diagnostics.push(...parsed.diagnostics.map((each) => ({ ...each, overlooked: true as const })));
    if (body === undefined) return undefined;
    this.files.push({ name, body });
    this.follow(name, body);
    return body;
  }
}

/** The constant file name of an import: a literal, or `file.path_join(module_path, "…")`. */
function filenameOf(block: Block): string | undefined {
  const literal = textAttribute(block, "filename");
  if (literal !== undefined) return literal;
  const attribute = block.body.find((each) => each.kind === "attribute" && each.name === "filename");
  return attribute?.kind === "attribute" ? joinedPath(attribute.value) : undefined;
}

function joinedPath(expr: Expr): string | undefined {
  if (expr.kind !== "call" || pathOf(expr.callee)?.join(".") !== "file.path_join") return undefined;
  const [first, ...rest] = expr.arguments;
  if (first === undefined || pathOf(first)?.join(".") !== "module_path") return undefined;
  const parts = rest.map((each) => (each.kind === "literal" ? constantOf(each) : undefined));
  if (!parts.every((each) => each?.type === "string")) return undefined;
  return `./${parts.map((each) => each?.type === "string" && each.value).join("/")}`;
}

function missingModule(file: string, block: Block, path: string): Diagnostic {
  return {
    code: "alloy/missing-module",
    severity: "error",
    where: `${file} › ${block.name} "${block.label ?? ""}"`,
    message: `${path} is no file or folder that can be read`,
    help: "write the path from this file's folder, or an absolute one",
    position: block.span.start,
    overlooked: true,
  };
}
