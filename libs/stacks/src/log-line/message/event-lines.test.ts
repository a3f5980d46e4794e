import { describe, expect, test } from "vitest";
import { ownRecords } from "../fixture.fixture.ts";
import { linesOf, uncountedEvents, unreachedObserver } from "./event-lines.ts";
import { logEvents } from "./log-event.ts";
import { logMessages } from "./messages.ts";

const all = Object.entries(uncountedEvents).flatMap(([name, { services, texts }]) =>
  texts.map((text) => ({ name, services, text })),
);

/** What stacks-core logs: its messages that are known by their log calls, and what it has been seen to print. */
const isReal = (text: string, services: readonly string[]): boolean =>
  logMessages.some((message) => services.includes(message.service) && message.text.includes(text)) ||
  logEvents.some((event) => event.texts.includes(text)) ||
  ownRecords.some(({ line, program }) => services.includes(program) && line.includes(text));

describe("lines of events that are not counted", () => {
  test.each(all)("$name: $text is what $services log", ({ text, services }) => {
    expect(isReal(text, services)).toBe(true);
  });

  test("a text that no program logs is none", () => {
    expect(isReal("Won sortition; end tenure.", ["stacks-node"])).toBe(false);
  });

  /** VictoriaLogs searches words: a text begins and ends where one does. */
  test.each(all)("$name: $text stands in lines at boundaries of words", ({ text }) => {
    const word = /\w/;
    const texts = [...logMessages.map((message) => message.text), ...ownRecords.map(({ line }) => line)];
    for (const line of texts.filter((each) => each.includes(text))) {
      const at = line.indexOf(text);
      const [before = "", after = ""] = [line[at - 1], line[at + text.length]];
      expect(word.test(before) && word.test(text[0] ?? ""), line).toBe(false);
      expect(word.test(after) && word.test(text.at(-1) ?? ""), line).toBe(false);
    }
  });

  test.each(["tenureChanges", "mining", "chain", "signing", "observers"] as const)(
    "%s has been seen",
    (name) => {
      const { services, texts } = uncountedEvents[name];
      const seen = ownRecords.filter(
        ({ line, program }) =>
          services.some((service) => service === program) && texts.some((text) => line.includes(text)),
      );
      expect(seen.length).toBeGreaterThan(0);
    },
  );
});

test("the address of an observer stands in real lines where it is looked for", () => {
  const { text, before, after } = unreachedObserver;
  const lines = ownRecords.filter(({ line, format }) => format === "text" && line.includes(text));
  expect(lines.length).toBeGreaterThan(1);
  for (const { line } of lines) expect(line.split(before)[1]?.split(after)[0]).toMatch(/^[\w.]+:\d+$/);
});

test("lines behind a counter are those that it counts", () => {
  expect(linesOf("reorgs_total").texts).toContain("Stacks reorg detected");
  expect(() => linesOf("reorgs")).toThrow("stacks: no event is counted as reorgs");
});
