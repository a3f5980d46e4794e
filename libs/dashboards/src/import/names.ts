/** Words of JavaScript, and names that the written module has itself. */
const taken: readonly string[] =
  "arguments await board break case catch class cog console const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public raw rawQuery return static super switch this throw true try typeof undefined var void while with yield JSON Object Reflect Record Readonly".split(
    " ",
  );

/** Names of constants, each given once. */
export class Names {
  readonly #taken: Set<string>;

  constructor(modules: readonly string[]) {
    this.#taken = new Set([...taken, ...modules]);
  }

  /** An identifier in camel case that is most like a text. */
  give(text: string): string {
    const words = text.normalize("NFKD").match(/[A-Za-z0-9]+/g) ?? ["panel"];
    const [first = "", ...rest] = words;
    const joined = [
      lowered(first),
      ...rest.map((word) => word.replace(/^[a-z]/, (each) => each.toUpperCase())),
    ].join("");
    const wanted = (/^\d/.test(joined) ? `panel${joined}` : joined).slice(0, 40);
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** `CPU` is `cpu`, `HTTPCalls` is `httpCalls`. */
function lowered(word: string): string {
  return word.replace(/^[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|^[A-Z]/, (each) => each.toLowerCase());
}
