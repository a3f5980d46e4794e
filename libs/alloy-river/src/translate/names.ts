import { camelCase } from "../component/name.ts";

/** Words that no constant may be called: JavaScript's own, and what the written module imports. */
const taken: readonly string[] = [
  ..."arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield".split(
    " ",
  ),
  ..."access alloy argument array binary blocks call coalesce comment commented compose composed concat console constants convert customComponent declare encoding exportValue field file foreach formatDiagnostic fromSource index inline jsonPath laidOut multiline printBlocks process quoted quotedNames raw string sys text unary unsafeAttribute unsafeBlock unsafeComponent unsafeLiteralSecret".split(
    " ",
  ),
  ..."beyla config databaseObservability discovery faro local loki mimir otelcol prometheus pyroscope remote".split(
    " ",
  ),
];

/** Names of constants, each given once. */
export class Names {
  readonly #taken = new Set<string>(taken);

  /** A name for a block: its label, or its kind and label where that is taken. */
  forBlock(name: string, label: string | undefined): string {
    const kind = name.split(".").at(-1) ?? name;
    const wanted = label === undefined ? [kind, name] : [label, `${kind}_${label}`, `${name}_${label}`];
    return this.#give(wanted.map(identifier));
  }

  forVariable(name: string): string {
    return this.#give([identifier(name)]);
  }

  #give(wanted: readonly string[]): string {
    const last = wanted.at(-1) ?? "block";
    let name = wanted.find((each) => !this.#taken.has(each));
    for (let number = 2; name === undefined; number++)
      if (!this.#taken.has(`${last}${number}`)) name = `${last}${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** An identifier in camel case that is most like a text. */
function identifier(text: string): string {
  const name = camelCase(text.replaceAll(/[^\p{L}\p{Nd}_]/gu, "_").replace(/^_+(?=.)/, ""));
  const lower = name.replace(/^\p{Lu}/u, (first) => first.toLowerCase());
  return /^[\p{L}_]/u.test(lower) ? lower : `_${lower}`;
}
