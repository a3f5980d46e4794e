import { above, and, countBy, gauge, panelOf, unless } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertGroup, MetricAlert } from "../../rule/alert.ts";

/**
 * Whether all Alloys run what they were given.
 *
 * @param configHashes SHA-256 in hexadecimal of each Alloy file of the bundles; without any nothing is compared.
 */
export function fleetGroup(configHashes: readonly string[]): AlertGroup {
  const drift = configHashes.length === 0 ? [] : [configDrift(configHashes)];
  return { name: "stackmon-fleet", alerts: [...drift, versionsDiffer] };
}

const alloy = { service: "alloy" } as const;

/** The pipelines keep the first twelve digits: enough to tell some files apart. */
const keptDigits = 12;

/**
 * Alloy tells the SHA-256 of its file's bytes, before the environment is read: bytes as the bundle has them. Half an hour
 * lets a new bundle reach all nodes. Of a file that it could not parse it tells the hash as well: `AlloyConfigNotLoaded` is
 * heard then.
 *
 * *Source:* Alloy v1.19.0, internal/alloycli/cmd_run.go, `hashSourceFiles`.
 */
function configDrift(configHashes: readonly string[]): MetricAlert {
  const sha256 = configHashes.map((hash) => hash.slice(0, keptDigits));
  return {
    on: "metrics",
    name: "ConfigDrift",
    severity: "warning",
    for: "30m",
    summary: `Alloy on ${labelOf("host")} runs another configuration than its bundle's`,
    description:
      "For half an hour it has run a file that is in none of the bundles that these rules come from: an older bundle, or one " +
      "that was changed on the machine.",
    ...panelOf("pipeline", "Configurations"),
    expression: unless(gauge("alloy_config_hash", alloy), gauge("alloy_config_hash", { sha256 }), {
      on: ["sha256"],
    }),
  };
}

/** A day is enough for an upgrade of all. */
const versionsDiffer: MetricAlert = {
  on: "metrics",
  name: "AlloyVersionsDiffer",
  severity: "info",
  for: "24h",
  summary: `Alloys of the stack differ: ${labelOf("host")} runs ${labelOf("version")}`,
  description:
    "For a day the machines of the stack have run more than one version of Alloy. The bundles are checked with one.",
  ...panelOf("pipeline", "Versions"),
  expression: and(
    gauge("alloy_build_info", alloy),
    above(countBy(["job"], countBy(["job", "version"], gauge("alloy_build_info", alloy))), 1),
    { on: ["job"] },
  ),
};
