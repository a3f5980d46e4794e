/** Names and values of labels. */
export type Pairs = Readonly<Record<string, string>>;

/** Labels in braces, and the metric's name where it stands among them. */
interface Braces {
  readonly quoted: string | undefined;
  readonly labels: Pairs;
}

/** Walks along one line, and keeps the first thing that is not as it should be; after it nothing is read. */
export class LineScanner {
  readonly #line: string;
  #at = 0;
  #fault: { readonly wanted: string; readonly column: number } | undefined;

  constructor(line: string) {
    this.#line = line;
  }

  /** What is wanted at which column, counted from 1; absent while all is well. */
  get fault(): { readonly wanted: string; readonly column: number } | undefined {
    return this.#fault;
  }

  /** The first group of a sticky pattern that matches here; nothing, and no fault, when it does not. */
  take(pattern: RegExp): string | undefined {
    if (this.#fault !== undefined) return undefined;
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#line);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match[1] ?? "";
  }

  /** Says what is wanted here. */
  want(wanted: string): void {
    this.#fault ??= { wanted, column: this.#at + 1 };
  }

  /** *Source:* Go `strconv.ParseFloat`, of which hexadecimal numbers are left out. */
  number(wanted: string): number {
    const text = this.take(
      /[ \t]*([+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan))(?=[ \t]|$)/iy,
    );
    if (text === undefined) this.want(wanted);
    return numberOf(text ?? "");
  }

  end(): void {
    if (this.take(/[ \t]*$/y) === undefined) this.want("the end of the line");
  }

  /** `{name="value", …}`, with a comma behind the last one or not; where there are no braces, no labels. */
  labels(): Braces {
    const labels = new Map<string, string>();
    let quoted: string | undefined;
    if (this.take(/[ \t]*(\{)/y) === undefined) return { quoted, labels: {} };
    while (this.take(/[ \t]*(\})/y) === undefined && this.#fault === undefined) {
      const name = this.take(/[ \t]*([a-zA-Z_]\w*)/y);
      const text = name ?? this.#quotedText("a label's name or }");
      if (this.take(/[ \t]*(=)/y) !== undefined) this.#add(labels, text);
      else if (name !== undefined || quoted !== undefined || labels.size > 0) this.want("=");
      else quoted = text;
      if (this.take(/[ \t]*(,)/y) === undefined && this.take(/[ \t]*(?=\})/y) === undefined)
        this.want(", or }");
    }
    return { quoted, labels: Object.fromEntries(labels) };
  }

  #add(labels: Map<string, string>, name: string): void {
    if (labels.has(name)) this.want(`another label, as ${name} is there already`);
    labels.set(name, this.#quotedText("a value in double quotes"));
  }

  #quotedText(wanted: string): string {
    if (this.take(/[ \t]*(")/y) === undefined) this.want(wanted);
    const text = this.take(/((?:[^"\\]|\\.)*)/y) ?? "";
    if (this.take(/(")/y) === undefined) this.want("a closing double quote");
    if (/(?<!\\)(?:\\\\)*\\[^\\"n]/.test(text)) this.want('no escapes but \\\\, \\" and \\n');
    return unescape(text);
  }
}

/** The text of a HELP line or, with quotes, of a label's value. */
export function unescape(text: string): string {
  return text.replaceAll(/\\([\\"n])/g, (_, letter: string) => (letter === "n" ? "\n" : letter));
}

function numberOf(text: string): number {
  const infinite = /^([+-]?)inf/i.exec(text);
  if (infinite === null) return Number(text);
  return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
