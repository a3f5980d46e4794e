import { readFileSync } from "node:fs";
import { engines } from "@stackmon/engines";
import { expect, it } from "vitest";

const read = (name: string): string =>
  readFileSync(new URL(`../syntax-oracle/${name}`, import.meta.url), "utf8");

it("the syntax oracle pins the syntax module of the Alloy that the engines provide, with the same checksums", () => {
  const syntax = engines.alloy.unpinned.find(({ path }) => path === `${engines.alloy.module}/syntax`);
  expect(read("go.mod")).toContain(`\nrequire ${syntax?.path} ${syntax?.version}\n`);
  expect(read("go.sum")).toContain(`${syntax?.path} ${syntax?.version} ${syntax?.sum}\n`);
  expect(read("go.sum")).toContain(`${syntax?.path} ${syntax?.version}/go.mod ${syntax?.goModSum}\n`);
});
