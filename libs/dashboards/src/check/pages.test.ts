import { readFileSync, readdirSync } from "node:fs";
import { formatDiagnostic, metrics } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { importCodes } from "../import/diagnostic.ts";
import { checkDashboards } from "./index.ts";
import type { BoardDiagnostic, Exclusion } from "./index.ts";
import { rules } from "./rules.ts";

const folder = new URL("../../../../docs/diagnostics/", import.meta.url);

/** Codes that no rule reports: what is said of files, of several boards, of exclusions. */
const others = ["dashboard/duplicate-uid", "dashboard/idle-exclusion"];
const codes = [...rules.map(({ code }) => code), ...others].toSorted();

const pageOf = (code: string): string =>
  readFileSync(new URL(`${code.replace("/", "-")}.md`, folder), "utf8");

/** The fenced parts of a page: what is reported, the diagnostic, what is not. */
function fencesOf(code: string): readonly string[] {
  return [...pageOf(code).matchAll(/^```\w*\n(.*?)^```$/gms)].map(([, content]) => content ?? "");
}

/** A page shows a board, several, or, of exclusions, a list of them for a board with one finding. */
function check(code: string, json: string): readonly BoardDiagnostic[] {
  const value = JSON.parse(json) as unknown;
  if (code === "dashboard/idle-exclusion") {
    const board = { uid: "hosts", panels: [{ id: 1, type: "stat", title: "Version" }] };
    return checkDashboards([board], { exclusions: value as readonly Exclusion[] }).diagnostics;
  }
  return checkDashboards(Array.isArray(value) ? value : [value], { catalogue: metrics }).diagnostics;
}

it("there is a page for every code, and a code for every page", () => {
  const pages = readdirSync(folder).filter((name) => name.startsWith("dashboard-"));
  const named = [...codes, ...importCodes].map((code) => `${code.replace("/", "-")}.md`);
  expect(pages).toEqual(named.toSorted());
});

describe.each(codes)("%s", (code) => {
  const [wrong = "", text = "", right = ""] = fencesOf(code);
  const saidOf = (json: string): readonly BoardDiagnostic[] =>
    check(code, json).filter((one) => one.code === code);

  it("is reported of the page's example, in the page's words", () => {
    expect(`${saidOf(wrong).map(formatDiagnostic).join("\n")}\n`).toBe(text);
  });

  it("is not reported of the page's correction", () => {
    expect(saidOf(right).map(formatDiagnostic)).toEqual([]);
  });

  it("says nothing where the advice is followed that it did not say before", () => {
    const before = check(code, wrong).map((one) => one.code);
    const introduced = check(code, right).filter((one) => !before.includes(one.code));
    expect(introduced.map(formatDiagnostic)).toEqual([]);
  });
});
