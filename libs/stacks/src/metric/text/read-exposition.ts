import { readCommentLine, type CommentLine } from "./comment-line.ts";
import { exposedType, partsOf, type ExposedFamily, type ExposedType } from "./exposed-family.ts";
import { expositionDiagnostic, type ExpositionDiagnostic } from "./exposition-diagnostic.ts";
import { readSampleLine, type SampleLine } from "./sample-line.ts";

/** What a program exposes, and every line that is none of the format. */
export interface ReadExposition {
  /** In the order of the text; one that has a TYPE line and no series yet is among them. */
  readonly families: ReadonlyMap<string, ExposedFamily>;
  readonly diagnostics: readonly ExpositionDiagnostic[];
}

/**
 * Reads what a program answers on its path of metrics: Prometheus' text format and OpenMetrics' alike, with or without
 * TYPE lines. What is wrong does not stop it: all other lines are read.
 *
 * It is our own, as the one package for this that npm has (parse-prometheus-text-format 1.1.1) ends at the first broken
 * line without its number, and knows no EOF, UNIT, exemplar or quoted name.
 *
 * Diagnostics: `metrics/invalid-line`, `metrics/misplaced-line`, `metrics/repeated-series`; alone, where no line can be
 * read, `metrics/no-metrics`. A text without any line is the answer of a program that has touched no metric yet.
 *
 * @example
 * readExposition("# TYPE up gauge\nup 1\n").families.get("up")?.type; // "gauge"
 */
export function readExposition(text: string): ReadExposition {
  const reader = new Reader();
  for (const [index, line] of text.split("\n").entries()) reader.read(line.replace(/\r$/, ""), index + 1);
  return reader.result();
}

interface Declared {
  readonly type: string;
  readonly help: string;
  readonly unit: string;
}

type OpenFamily = ExposedFamily & { samples: ExposedFamily["samples"][number][] };

const nothingDeclared: Declared = { type: "untyped", help: "", unit: "" };
const hasStart: ReadonlySet<ExposedType> = new Set(["counter", "histogram", "summary"]);
const typeWords = "counter, gauge, histogram, summary or untyped";
const noMetrics = expositionDiagnostic("metrics/no-metrics", { line: 1 }, [
  "",
  "no line is a metric: the text is no answer of a path of metrics",
  "look at what the file is, a page of an error perhaps, and ask the program on its path of metrics",
]);

class Reader {
  readonly #declared = new Map<string, Declared>();
  readonly #families = new Map<string, OpenFamily>();
  readonly #diagnostics: ExpositionDiagnostic[] = [];
  readonly #series = new Map<string, number>();
  /** Line of `# EOF`. */
  #end: number | undefined;
  #isPastEnd = false;

  read(text: string, line: number): void {
    if (/^[ \t]*$/.test(text)) return;
    if (this.#end !== undefined) this.#pastEnd(line, this.#end);
    else if (/^[ \t]*#/.test(text)) this.#comment(readCommentLine(text), line);
    else this.#sample(text, line);
  }

  result(): ReadExposition {
    for (const [name, { type }] of this.#declared) {
      const isOpenCounter = type === "counter" && this.#end !== undefined && !name.endsWith("_total");
      if (type !== nothingDeclared.type && !this.#isUsed(name))
        this.#family(isOpenCounter ? `${name}_total` : name, name);
    }
    return { families: this.#families, diagnostics: this.#isOther() ? [noMetrics] : this.#diagnostics };
  }

  /** Whether the text is none of the format at all: a page of an error says one thing, and not one for each line. */
  #isOther(): boolean {
    return this.#families.size === 0 && this.#diagnostics.some(({ code }) => code === "metrics/invalid-line");
  }

  #comment(comment: CommentLine, line: number): void {
    if (comment.is === "EOF") this.#end = line;
    else if (comment.is === "TYPE") this.#type(comment.name, comment.text, line);
    else if (comment.is !== "remark")
      this.#declare(comment.name, { [comment.is === "HELP" ? "help" : "unit"]: comment.text });
  }

  #declare(name: string, more: Partial<Declared>): void {
    this.#declared.set(name, { ...nothingDeclared, ...this.#declared.get(name), ...more });
  }

  #type(name: string, type: string, line: number): void {
    const known = this.#declared.get(name)?.type ?? nothingDeclared.type;
    if (exposedType(type) === undefined)
      this.#report("metrics/invalid-line", { line }, [
        name,
        `${JSON.stringify(type)} is no type; wanted ${typeWords}`,
        "correct the program, or what has written this text",
      ]);
    else if (known !== nothingDeclared.type || this.#families.has(name))
      this.#report("metrics/misplaced-line", { line }, [
        name,
        "has a TYPE line behind another one or behind its samples, which no reader looks at",
        "expose the samples of a metric together, behind one TYPE line",
      ]);
    else this.#declare(name, { type });
  }

  #sample(text: string, line: number): void {
    const read = readSampleLine(text);
    if (!read.ok) {
      this.#report("metrics/invalid-line", { line, column: read.column }, [
        "",
        `wanted ${read.wanted}`,
        'write a line like requests_total{code="200"} 3, or leave the line out',
      ]);
      return;
    }
    this.#once(read.value, line);
    const [name, declaredAs] = this.#familyOf(read.value.name);
    this.#family(name, declaredAs).samples.push({ ...read.value, line });
  }

  /** The name of a sample's family, and the one that its TYPE line has. */
  #familyOf(name: string): readonly [name: string, declaredAs: string] {
    const declared = this.#declared.get(name);
    if (declared !== undefined && declared.type !== nothingDeclared.type) return [name, name];
    for (const [base, type] of this.#bases(name)) {
      if (partsOf[typeOf(type)].test(name)) return [base, base];
      if (type === "counter" && name.endsWith("_total")) return [name, base];
      if (type === "info" && name.endsWith("_info")) return [name, base];
    }
    return [name, name];
  }

  /** What a name may be a part of: `a_b_sum` of `a_b`. */
  #bases(name: string): readonly (readonly [base: string, type: string])[] {
    const base = name.replace(/_[^_]+$/, "");
    const type = base === name ? undefined : this.#declared.get(base)?.type;
    return type === undefined ? [] : [[base, type]];
  }

  #family(name: string, declaredAs: string): OpenFamily {
    const known = this.#families.get(name);
    if (known !== undefined) return known;
    const { type, help, unit } = this.#declared.get(declaredAs) ?? nothingDeclared;
    // OpenMetrics has the start of a counter or histogram beside it, which is stored as a gauge of its own.
    const isStart =
      name.endsWith("_created") && this.#bases(name).some(([, base]) => hasStart.has(typeOf(base)));
    const family: OpenFamily = {
      name,
      type: isStart && type === nothingDeclared.type ? "gauge" : typeOf(type),
      help,
      unit,
      samples: [],
    };
    this.#families.set(name, family);
    return family;
  }

  /** Whether a TYPE line has samples: its name's, or an OpenMetrics counter's. */
  #isUsed(name: string): boolean {
    return [name, `${name}_total`, `${name}_info`].some((each) => this.#families.has(each));
  }

  #once({ name, labels }: SampleLine, line: number): void {
    const key = JSON.stringify([name, Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const first = this.#series.get(key);
    if (first === undefined) this.#series.set(key, line);
    else
      this.#report("metrics/repeated-series", { line }, [
        name,
        `the same labels are in line ${first} already; of both values a store keeps one`,
        "expose each series once",
      ]);
  }

  #pastEnd(line: number, end: number): void {
    if (this.#isPastEnd) return;
    this.#isPastEnd = true;
    this.#report("metrics/misplaced-line", { line }, [
      "# EOF",
      `says in line ${end} that the text ends there, and more follows, which no reader looks at`,
      "give the answers of several programs one by one",
    ]);
  }

  #report(...report: Parameters<typeof expositionDiagnostic>): void {
    this.#diagnostics.push(expositionDiagnostic(...report));
  }
}

function typeOf(word: string): ExposedType {
  return exposedType(word) ?? "untyped";
}
