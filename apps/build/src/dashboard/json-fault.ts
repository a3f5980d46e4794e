/** Where a text stops being JSON, and what is wanted there. */
export interface JsonFault {
  /** In UTF-16 units, from 0. */
  readonly offset: number;
  readonly message: string;
}

const blanks = /[ \t\n\r]*/y;
const numbers = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const words = /(?:true|false|null)(?!\w)/y;
// oxlint-disable-next-line eslint/no-control-regex -- JSON forbids them within strings
const strings = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** A property whose name its object has before. */
export interface DuplicateKey {
  readonly name: string;
  /** Of the second one. */
  readonly offset: number;
}

/** What a text says beside the value that `JSON.parse` makes of it. */
export interface JsonOutline {
  /** Present where the text is no JSON; what follows it is not looked at. */
  readonly fault?: JsonFault;
  readonly duplicates: readonly DuplicateKey[];
  /** Where each value begins, by its JSON pointer; of a property, where its name does. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** {@link outlineJson} of which the fault alone is wanted. */
export function jsonFault(text: string): JsonFault | undefined {
  return outlineJson(text).fault;
}

/**
 * Reads a text for its first fault, its places, and what `JSON.parse` drops. The messages of `JSON.parse` have places in
 * some releases of Node and not in others. RFC 8259:
 *
 *     value  = object | array | string | number | "true" | "false" | "null"
 *     object = "{" [ string ":" value { "," string ":" value } ] "}"
 *     array  = "[" [ value { "," value } ] "]"
 */
export function outlineJson(text: string): JsonOutline {
  const reader = new Reader(text);
  const { duplicates, offsets } = reader;
  try {
    reader.value("");
    reader.end();
    return { duplicates, offsets };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: { offset: error.offset, message: error.message }, duplicates, offsets };
  }
}

class Fault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

class Reader {
  readonly duplicates: DuplicateKey[] = [];
  readonly offsets = new Map<string, number>();
  readonly #text: string;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
    this.#match(blanks);
  }

  value(pointer: string): void {
    const names = new Set<string>();
    let index = 0;
    if (!this.offsets.has(pointer)) this.offsets.set(pointer, this.#offset);
    if (this.#skip("{")) this.#list("}", () => this.#property(pointer, names));
    else if (this.#skip("[")) this.#list("]", () => this.value(`${pointer}/${index++}`));
    else if (!this.#token(strings) && !this.#token(numbers) && !this.#token(words))
      this.#fail(
        this.#text[this.#offset] === '"'
          ? "a string that is not closed or has a character that must be escaped"
          : "a value",
      );
  }

  end(): void {
    if (this.#offset < this.#text.length) this.#fail("the end of the file");
  }

  #property(object: string, names: Set<string>): void {
    const offset = this.#offset;
    if (!this.#token(strings)) this.#fail("a property's name in double quotes");
    const name = JSON.parse(this.#text.slice(offset, this.#offset).trimEnd()) as string;
    if (names.has(name)) this.duplicates.push({ name, offset });
    names.add(name);
    const pointer = `${object}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    // Of two the second counts, as for JSON.parse.
    this.offsets.set(pointer, offset);
    if (!this.#skip(":")) this.#fail("a colon");
    this.value(pointer);
  }

  #list(close: string, item: () => void): void {
    if (this.#skip(close)) return;
    do item();
    while (this.#skip(","));
    if (!this.#skip(close)) this.#fail(`a comma or ${close}`);
  }

  #skip(character: string): boolean {
    if (this.#text[this.#offset] !== character) return false;
    this.#offset++;
    this.#match(blanks);
    return true;
  }

  #token(pattern: RegExp): boolean {
    return this.#match(pattern) && this.#match(blanks);
  }

  #match(pattern: RegExp): boolean {
    const at = new RegExp(pattern);
    at.lastIndex = this.#offset;
    const found = at.exec(this.#text);
    this.#offset += found?.[0].length ?? 0;
    return found !== null;
  }

  #fail(wanted: string): never {
    const rest = this.#text.slice(this.#offset);
    const seen =
      rest === "" ? "the file ends" : `${JSON.stringify(/^[\w$]+|^./u.exec(rest)?.[0] ?? "")} stands`;
    throw new Fault(
      this.#offset,
      wanted.startsWith("a string that") ? `this is ${wanted}` : `${seen} where ${wanted} is wanted`,
    );
  }
}
