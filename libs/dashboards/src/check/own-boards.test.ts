import { formatDiagnostic, metrics } from "@stackmon/stacks";
import { describe, expect, it } from "vitest";
import { dashboards } from "../dashboards.ts";
import { stacks } from "../stack.fixture.ts";
import { checkDashboards, ownExclusions } from "./index.ts";

describe.each(stacks)("our boards on %s", (_, stack) => {
  const values = dashboards(stack).map(({ json }): unknown => JSON.parse(json));
  const options = { catalogue: metrics, exclusions: ownExclusions };

  it("pass every rule, but for what is excluded with its reason", () => {
    const { diagnostics, excluded } = checkDashboards(values, options);
    expect(diagnostics.map(formatDiagnostic)).toEqual([]);
    expect(excluded).toHaveLength(ownExclusions.length);
  });

  it("do not pass once a metric of theirs is misspelt", () => {
    const text = JSON.stringify(values).replaceAll("stacks_node_stacks_tip_height", "stacks_node_tip_height");
    const { diagnostics } = checkDashboards(JSON.parse(text) as readonly unknown[], options);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["dashboard/unknown-metric"]));
  });
});
