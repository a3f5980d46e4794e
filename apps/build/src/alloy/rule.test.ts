import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../../../docs/diagnostics/", import.meta.url);

/** Codes that `stackmon alloy` and `stackmon dashboard` report by themselves. */
const own = [
  "build/duplicate-key",
  "build/invalid-json",
  "build/invalid-utf8",
  "build/no-alloy-file",
  "build/no-dashboard",
  "build/unreadable-file",
  "build/unwritable-folder",
];

/** The first paragraph of a page, without its marks of Markdown. */
function descriptionOf(page: string): readonly [code: string, description: string] {
  const [title = "", paragraph = ""] = readFileSync(new URL(page, folder), "utf8").split("\n\n");
  return [title.replace("# ", ""), paragraph.replaceAll("\n", " ").replaceAll("`", "")];
}

test("rules.gen.ts has the first paragraph of each page", async () => {
  const pages = readdirSync(folder).filter((name) => /^(alloy|build|dashboard)-/.test(name));
  const described = pages
    .map(descriptionOf)
    .filter(([code]) => !code.startsWith("build/") || own.includes(code));
  expect(described.map(([, text]) => text).filter((text) => text.trim() === "")).toEqual([]);
  const entries = described.map(([code, text]) => `  ${JSON.stringify(code)}: ${JSON.stringify(text)},\n`);
  await expect(`// Made from the pages docs/diagnostics/alloy-NAME.md (Grafana Alloy v1.19.0) and dashboard-NAME.md by npm run goldens.

/** What each code means, by code. */
export const rules: Readonly<Record<string, string>> = {
${entries.join("")}};
`).toMatchFileSnapshot("generated/rules.gen.ts");
});

test("a rule has a summary of one sentence, and a page", async () => {
  const { alloyCodes, dashboardCodes, ruleOf } = await import("./rule.ts");
  expect(ruleOf("alloy/unknown-export")).toMatchObject({
    summary: "A reference names an export that its component does not have.",
    page: "docs/diagnostics/alloy-unknown-export.md",
  });
  expect(alloyCodes).toContain("alloy/unknown-export");
  expect(dashboardCodes).toContain("dashboard/unknown-metric");
  expect([...alloyCodes, ...dashboardCodes].filter((code) => ruleOf(code).summary === "")).toEqual([]);
});
