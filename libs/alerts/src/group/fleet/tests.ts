import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const alloy = { job: "stacks", host: "node-1", service: "alloy" } as const;

/** What the group of all Alloys together must say, and must not. */
export function fleetTests(configHashes: readonly string[]): readonly RuleTestCase[] {
  return [...(configHashes.length === 0 ? [] : [drift(configHashes)]), ...versions];
}

function running(
  sha256: string,
  values: string,
  of: { readonly host?: string; readonly service?: string } = {},
) {
  return series("alloy_config_hash", { ...alloy, sha256, ...of }, values);
}

const changed = "ffffffffffff";

function drift(configHashes: readonly string[]): RuleTestCase {
  const kept = configHashes.map((hash) => hash.slice(0, 12));
  return {
    title: "one node runs a changed file for forty minutes, the others those of the bundles",
    series: [
      running(kept[0] ?? "", "1x9 _x40 1x60"),
      running(changed, "_x10 1x39 _x60"),
      ...kept.map((sha256, index) => running(sha256, "1x120", { host: `right-${index}` })),
      running(changed, "1x120", { host: "node-9", service: "another" }),
    ],
    expect: verdicts("ConfigDrift", [{ ...alloy, sha256: changed }], {
      silent: ["39m", "60m"],
      fires: ["40m", "49m"],
    }),
  };
}

function versionOf(version: string, values: string, of: { readonly [label: string]: string }) {
  return series("alloy_build_info", { ...alloy, version, ...of }, values);
}

const versions: readonly RuleTestCase[] = [
  {
    title: "one node of a stack gets another version for more than a day; other stacks have one version each",
    step: "1h",
    series: [
      versionOf("v1.19.0", "1x60", {}),
      versionOf("v1.19.0", "1x3 _x30 1x20", { host: "node-2" }),
      versionOf("v1.20.0", "_x4 1x29 _x20", { host: "node-2" }),
      versionOf("v1.18.0", "1x60", { job: "testnet" }),
      versionOf("v1.20.0", "1x60", { host: "node-3", job: "another" }),
      versionOf("v1.18.0", "1x60", { host: "node-3", job: "another", service: "another" }),
      versionOf("v1.18.0", "1x60", { host: "node-4", service: "another" }),
    ],
    expect: verdicts(
      "AlloyVersionsDiffer",
      [
        { ...alloy, version: "v1.19.0" },
        { ...alloy, host: "node-2", version: "v1.20.0" },
      ],
      { silent: ["27h", "36h"], fires: ["28h", "33h"] },
    ),
  },
];
