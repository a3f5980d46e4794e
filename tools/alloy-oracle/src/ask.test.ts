import { describe, expect, it } from "vitest";
import { ask, type Oracle } from "./ask.ts";

/** An oracle in Node: `answer(input)` is the body of a function that yields the line for an input, or ends the process. */
function oracle(answer: string): Oracle<string> {
  const program = `
    const stream = require("node:fs").readFileSync(0);
    const answer = (input) => { ${answer} };
    const say = (file, text) => require("node:fs").writeSync(file, text);
    for (let at = 0; at < stream.length; ) {
      const end = at + 4 + stream.readUInt32BE(at);
      say(1, answer(stream.toString("latin1", at + 4, end)) + "\\n");
      at = end;
    }`;
  return {
    command: [process.execPath, "-e", program],
    read: (line) => line,
    ended: (reason) => `ended: ${reason}`,
  };
}

const inputs = ["a", "b", "c"].map((text) => Buffer.from(text));

describe("asking", () => {
  it("yields one answer for each input, in order", () => {
    expect(ask(oracle("return input.toUpperCase();"), inputs)).toEqual(["A", "B", "C"]);
  });

  it("goes on after an input at which the runtime ended the process, and tells what it said", () => {
    const overflow = `if (input === "b") { say(2, "goroutine 1\\nfatal error: stack overflow\\n\\nruntime stack:\\n"); process.exit(2); }`;
    expect(ask(oracle(`${overflow} return input;`), inputs)).toEqual([
      "a",
      "ended: fatal error: stack overflow",
      "c",
    ]);
  });

  it("goes on after an input at which the process was killed", () => {
    expect(
      ask(oracle(`if (input === "c") process.kill(process.pid, "SIGKILL"); return input;`), inputs),
    ).toEqual(["a", "b", "ended: ended by SIGKILL"]);
  });

  it("asks again for what did not fit into one output", () => {
    const long = oracle(`return input + "x".repeat(1e6);`);
    const answers = ["a", "b", "c"].map((letter) => letter + "x".repeat(1e6));
    expect(ask(long, inputs, 1.5e6)).toEqual(answers);
  });

  it("starts nothing without inputs", () => {
    expect(ask({ ...oracle(""), command: ["no-such-program"] }, [])).toEqual([]);
  });
});

describe("an oracle that cannot answer", () => {
  it("is an error with its words", () => {
    const refusing = `say(2, "flag provided but not defined: -x\\n"); process.exit(2);`;
    expect(() => ask(oracle(refusing), inputs)).toThrow("› ended with 2\nflag provided but not defined: -x");
  });

  it("is an error where it is missing", () => {
    expect(() => ask({ ...oracle(""), command: ["no-such-program"] }, inputs)).toThrow(
      "alloy-oracle/failed: no-such-program › spawnSync no-such-program ENOENT",
    );
  });

  it("is an error where one answer alone exceeds the limit", () => {
    expect(() => ask(oracle(`return "x".repeat(1e6);`), inputs, 0.5e6)).toThrow("ENOBUFS");
  });
});
