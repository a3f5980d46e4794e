import { describe, expect, test } from "vitest";
import { ownRecords } from "../fixture.fixture.ts";
import { isThinnable, protectedTexts } from "./protected.ts";
import { logMessages } from "./messages.ts";
import { troubleLines } from "./trouble-lines.ts";
import { logEvents } from "./log-event.ts";
import type { ServiceName } from "../../service/service.ts";

const all = Object.entries(troubleLines).flatMap(([name, { service, texts }]) =>
  texts.map((text) => ({ name, service, text })),
);

const printed = ownRecords.map(({ line }) => line);

function isReal(text: string, service: ServiceName): boolean {
  return (
    logMessages.some((message) => message.service === service && message.text.includes(text)) ||
    logEvents.some((event) => event.services.includes(service) && event.texts.includes(text))
  );
}

describe.each(all)("$name: $text", ({ text, service }) => {
  test("is what its program logs", () => {
    expect(isReal(text, service)).toBe(true);
  });

  /** VictoriaLogs searches words: a text begins and ends where one does. */
  test("stands at boundaries of words wherever it is known", () => {
    const word = /\w/;
    for (const line of [...logMessages.map((message) => message.text), ...printed]) {
      const at = line.indexOf(text);
      if (at === -1) continue;
      expect(word.test(line[at - 1] ?? "") && word.test(text[0] ?? ""), line).toBe(false);
      expect(word.test(line[at + text.length] ?? "") && word.test(text.at(-1) ?? ""), line).toBe(false);
    }
  });

  test("is kept: its level is never thinned out, or it is protected", () => {
    const levels = logMessages
      .filter((message) => message.service === service && message.text.includes(text))
      .map(({ level }) => level);
    const kept = protectedTexts(service);
    const isKept = kept.some((protectedText) => text.includes(protectedText) || protectedText.includes(text));
    expect(levels.every((level) => !isThinnable(level)) || isKept).toBe(true);
  });
});

test("a text that no program logs is no real one, nor one of the other program", () => {
  expect(isReal("Signer is not registered for the last reward cycle", "stacks-signer")).toBe(false);
  expect(isReal("Invalid config", "stacks-signer")).toBe(false);
});

test.each(["nodePanic", "bitcoinUnreachable", "bitcoinReorg", "signerStart", "signerPanic"] as const)(
  "%s has been seen",
  (name) => {
    const { service, texts } = troubleLines[name];
    const seen = ownRecords.filter(
      ({ line, program }) => program === service && texts.some((text) => line.includes(text)),
    );
    expect(seen.length).toBeGreaterThan(0);
  },
);
