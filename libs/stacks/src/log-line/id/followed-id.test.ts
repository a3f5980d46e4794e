import { describe, expect, test } from "vitest";
import { ownRecords, quotedLines } from "../fixture.fixture.ts";
import { parseLine } from "../parse-line.ts";
import { storedLine } from "../stored-line.ts";
import { followedIdPattern, followedIds } from "./followed-id.ts";

describe.each(followedIds)("the id of a $name", (id) => {
  const pattern = new RegExp(followedIdPattern(id));
  const isWhole = new RegExp(`^(?:0x)?[0-9a-f]{${id.hexDigits}}$`);

  /** Values of the kind that a line is stored with. */
  const storedIn = (line: string): readonly string[] => {
    const { fields } = storedLine(parseLine(line));
    return id.keys.flatMap((key) => fields[key] ?? []).filter((value) => isWhole.test(value));
  };

  test("is found in every real line that is stored with one", () => {
    const holders = ownRecords.filter(({ line }) => storedIn(line).length > 0);
    expect(holders.length).toBeGreaterThan(0);
    for (const { line } of holders) {
      const found = pattern.exec(line)?.[1];
      expect(
        storedIn(line).map((value) => value.replace(/^0x/, "")),
        line,
      ).toContain(found);
    }
  });

  /** The words before a value, and not what the pattern takes for a key. */
  const wordsBefore = (line: string, found: RegExpExecArray): string => {
    const valueAt = found.index + found[0].length - id.hexDigits;
    return line
      .slice(0, valueAt)
      .replace(/0x$/, "")
      .split(/[^\w]+/)
      .filter((word) => word !== "")
      .join(" ");
  };

  const leads = [...id.keys, ...leadsOf[id.name]];

  test("is found in nothing else", () => {
    for (const { line } of quotedLines) {
      const found = pattern.exec(line);
      if (found === null) continue;
      const before = ` ${wordsBefore(line, found)}`;
      expect(
        leads.some((lead) => before.endsWith(` ${lead}`) || isTip(before, lead)),
        line,
      ).toBe(true);
    }
  });

  test.each([
    ["text", "INFO [1.2] [a.rs:1] [main] x, KEY: VALUE, y: 1", true],
    ["JSON", '{"msg":"x","KEY":"VALUE"}', true],
    ["a struct", "Accepted(B { KEY: VALUE, y: 1 })", true],
    ["another key that ends alike", "x, parent_KEY: VALUE", false],
    ["a longer value", "x, KEY: VALUEab", false],
    ["nothing", "x, KEY: ", false],
  ])("in %s", (_, shape, isFound) => {
    const value = "0f".repeat(id.hexDigits / 2);
    for (const key of id.keys) {
      const line = shape.replace("KEY", key).replace("VALUE", value);
      expect(pattern.exec(line)?.[1], line).toBe(isFound ? value : undefined);
    }
  });
});

/** What stands before an id in the texts of messages. */
const leadsOf = {
  transaction: [],
  block: ["TIP"],
  burn_block: [],
  tenure: ["Advanced to new tip", "Handle incoming Nakamoto block"],
  signature_hash: ["Broadcasting block pre commit to stacks node for"],
} as const;

function isTip(before: string, lead: string): boolean {
  return lead === "TIP" && /\b[0-9a-f]{40}$/.test(before);
}
