import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCorpus, type CorpusFile } from "./corpus.ts";
import { provideValidateOracle } from "./programs.ts";
import { askValidate, type ValidateAnswer, type ValidateOptions } from "./validate.ts";

// The first run builds the oracle, which holds all of Alloy.
const BUILD_MS = 45 * 60_000;

beforeAll(() => void provideValidateOracle((line) => void process.stderr.write(`${line}\n`)), BUILD_MS);

const ask = (text: string, options?: ValidateOptions): ValidateAnswer | undefined =>
  askValidate([Buffer.from(text)], options)[0];

const accepted = { accepted: true, diagnostics: [] };

describe("what `alloy validate` says", () => {
  it("of a valid file is that it is accepted", () => {
    expect(ask('prometheus.scrape "a" {\n\ttargets = []\n\tforward_to = []\n}\n')).toEqual(accepted);
  });

  it("of an invalid file is every diagnostic with its extent", () => {
    expect(ask('prometheus.scrape "a" {\n\ttarget = []\n\tforward_to = []\n}\n')).toEqual({
      accepted: false,
      diagnostics: [
        {
          severity: "error",
          line: 2,
          column: 2,
          endLine: 2,
          endColumn: 12,
          message: 'unrecognized attribute name "target"',
        },
        {
          severity: "error",
          line: 1,
          column: 1,
          endLine: 4,
          endColumn: 1,
          message: 'missing required attribute "targets"',
        },
      ],
    });
  });

  it("of bytes that are no UTF-8 is an error without diagnostics", () => {
    expect(askValidate([Uint8Array.of(0xff)])).toEqual([
      { accepted: false, diagnostics: [], error: "unknown encoding for config" },
    ]);
  });

  it("depends on the stability level", () => {
    const text = 'foreach "a" {\n\tcollection = []\n\tvar = "b"\n\ttemplate { }\n}\n';
    expect(ask(text)?.diagnostics[0]?.message).toContain("--stability.level");
    expect(ask(text, { stability: "experimental" })).toEqual(accepted);
  });

  it("goes on where Go's stack overflows", () => {
    const deep = Buffer.from(`a = ${"[".repeat(3e6)}`);
    expect(askValidate([deep, Buffer.from("logging { }")])).toEqual([
      { accepted: false, diagnostics: [], panic: "runtime: goroutine stack exceeds 1000000000-byte limit" },
      accepted,
    ]);
  });
});

describe("the real `alloy validate` gives the same verdict", () => {
  const folder = mkdtempSync(join(tmpdir(), "alloy-oracle-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function verdict({ bytes }: CorpusFile): boolean {
    const file = join(folder, "config.alloy");
    writeFileSync(file, bytes);
    return spawnSync(engine("alloy"), ["validate", file]).status === 0;
  }

  it("on 20 files of the corpus, of which it accepts some and refuses some", () => {
    const corpus = readCorpus();
    const step = Math.floor(corpus.length / 20);
    const files = corpus.filter((_, index) => index % step === 0).slice(0, 20);
    const names = (isAccepted: (index: number) => boolean): string[] =>
      files.filter((_, index) => isAccepted(index)).map(({ name }) => name);
    const answers = askValidate(files.map(({ bytes }) => bytes));
    const verdicts = files.map(verdict);
    expect(names((index) => answers[index]?.accepted === true)).toEqual(
      names((index) => verdicts[index] === true),
    );
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
    expect(files).toHaveLength(20);
  });
});
