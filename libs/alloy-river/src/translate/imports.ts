import { camelCase } from "../component/name.ts";

const packageName = "@stackmon/alloy-river";

/** What the TypeScript that is being written imports. */
export class Imports {
  readonly #names = new Set<string>();
  readonly #types = new Set<string>();
  readonly #namespaces = new Set<string>();

  /** A function or object of the package's entry. */
  use(name: string): string {
    this.#names.add(name);
    return name;
  }

  useType(name: string): string {
    this.#types.add(name);
    return name;
  }

  /** The builders of a namespace: `prometheus` of `prometheus.scrape`, or `config`. */
  namespace(name: string): string {
    this.#namespaces.add(name);
    return camelCase(name);
  }

  /** The import statements that a text needs, in the order of their modules: attempts that were given up may have asked for more. */
  statements(text: string): readonly string[] {
    const code = text.replace(literals, '""');
    const types = [...this.#types].toSorted().filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    const names = [...this.#names].toSorted().filter((name) => isUsed(name, code));
    return [
      ...(types.length > 0 ? [`import type { ${types.join(", ")} } from "${packageName}";`] : []),
      ...(names.length > 0 ? [named(names)] : []),
      ...[...this.#namespaces]
        .toSorted()
        .filter((name) => isUsed(camelCase(name), code))
        .map((name) => `import * as ${camelCase(name)} from "${packageName}/${name}";`),
    ];
  }
}

/** Strings, templates and comments of TypeScript. */
const literals = /"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*\*.*?\*\//gs;

function isUsed(name: string, code: string): boolean {
  return new RegExp(`(?<![\\w.$])${name}[(.<"),;]`).test(code);
}

function named(names: readonly string[]): string {
  const line = `import { ${names.join(", ")} } from "${packageName}";`;
  return line.length <= 110
    ? line
    : `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "${packageName}";`;
}
