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

/**
 * Yields the first fault of a text that `JSON.parse` refuses: its own messages have places in some releases of Node
 * and not in others. RFC 8259:
 *
 *     value  = object | array | string | number | "true" | "false" | "null"
 *     object = "{" [ string ":" value { "," string ":" value } ] "}"
 *     array  = "[" [ value { "," value } ] "]"
 */
export function jsonFault(text: string): JsonFault | undefined {
  const reader = new Reader(text);
  try {
    reader.value();
    reader.end();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return { offset: error.offset, message: error.message };
    throw error;
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
  readonly #text: string;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
    this.#match(blanks);
  }

  value(): void {
    if (this.#skip("{")) this.#list("}", () => this.#property());
    else if (this.#skip("[")) this.#list("]", () => this.value());
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

  #property(): void {
    if (!this.#token(strings)) this.#fail("a property's name in double quotes");
    if (!this.#skip(":")) this.#fail("a colon");
    this.value();
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
