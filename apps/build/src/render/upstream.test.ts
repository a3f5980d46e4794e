import { expect, test } from "vitest";
import { engines, type EngineName } from "@stackmon/engines";
import {
  evaluatorVersions,
  installableVersions,
  isTried,
  upstreamVersions,
  type UpstreamProgram,
} from "./upstream.ts";

const names = Object.keys(upstreamVersions) as UpstreamProgram[];
const tried = names.filter(isTried).map((name) => [name, upstreamVersions[name]] as const);

test("what is called tried is what is built, and nothing else", () => {
  expect(names.filter((name) => !isTried(name))).toEqual(["vminsert", "vmselect", "vmstorage"]);
  expect(names.filter((name) => Object.hasOwn(engines, name) !== isTried(name))).toEqual([]);
});

test.each([...tried, ...Object.entries(evaluatorVersions)])(
  "%s is described at the version that the tests run",
  (name, version) => {
    expect(`v${engines[name as EngineName].reports}`).toBe(version);
  },
);

/** A pseudo-version's base, one patch back: `v1.51.1-0.<time>-<commit>` follows v1.51.0. */
const release = (version: string): string =>
  version.replace(/(\d+)-0\.\d{14}-[0-9a-f]{12}$/, (_, patch: string) => String(Number(patch) - 1));

test.each(tried)("%s is to be installed from the tested release on", (name, version) => {
  const wanted = installableVersions[name];
  expect(wanted).toBe(`${release(version)} or later`);
  expect(wanted).toMatch(/^v\d+\.\d+\.\d+ or later$/);
});
