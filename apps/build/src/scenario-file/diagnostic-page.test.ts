import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnosticLine } from "../report/report.ts";
import { scenarioCodes } from "./diagnostic-code.ts";
import { parseScenarioFile } from "./read.ts";

const folder = new URL("../../../../docs/diagnostics/", import.meta.url);
const pageOf = (code: string): string => `${code.replace("/", "-")}.md`;

/** Codes of a pipeline, which a scenario file alone does not show. */
const ofPipelines: readonly string[] = [
  "scenario/ambiguous-entry",
  "scenario/empty-role",
  "scenario/refused-config",
  "scenario/unknown-entry",
  "scenario/unsupported-component",
];

const linesOf = (text: string): string => {
  const read = parseScenarioFile(text, "hub.scenarios.yaml");
  return read.ok ? "" : read.diagnostics.map((one) => diagnosticLine(one, false)).join("");
};

test("codes and pages are the same set", () => {
  const pages = readdirSync(folder).filter((name) => name.startsWith("scenario-"));
  expect(pages.toSorted()).toEqual(scenarioCodes.map(pageOf).toSorted());
});

const codes = scenarioCodes.filter((code) => !ofPipelines.includes(code));

describe.each(codes)("the page of %s", (code) => {
  const page = readFileSync(new URL(pageOf(code), folder), "utf8");
  const [wrong = "", printed, right = ""] = [...page.matchAll(/```\w*\n([\s\S]*?)```/g)].map(
    ([, text]) => text ?? "",
  );

  test("shows a file that is reported, what is printed, and what to do", () => {
    expect(page.startsWith(`# ${code}\n`)).toBe(true);
    expect(linesOf(wrong)).toBe(printed);
    expect(printed).toContain(`error: ${code}: `);
    expect(page).toContain("**What to do.**");
  });

  test("shows the file put right", () => expect(linesOf(right)).toBe(""));
});
