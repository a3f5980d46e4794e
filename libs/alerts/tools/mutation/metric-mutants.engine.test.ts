import { engine } from "@stackmon/engines";
import { beforeAll, describe, expect, it, test } from "vitest";
import { grafanaStack, victoriaStack } from "../../src/stack.fixture.ts";
import { equivalents, equivalentsOf } from "./equivalent.ts";
import { directName, mutatedAlerts, originalName, trialName, trialOf } from "./metric-mutants.ts";
import { mutantKinds, mutantName } from "./mutant.ts";
import type { Mutant, MutantKind } from "./mutant.ts";
import { refutedAlerts } from "./promtool.ts";

const mutated = mutatedAlerts([victoriaStack, grafanaStack]);
const kinds = Object.keys(mutantKinds) as MutantKind[];

interface Verdict {
  readonly mutant: Mutant;
  readonly killed: boolean;
  readonly equivalent: boolean;
}

let refuted: ReadonlySet<string> = new Set();
let verdicts: readonly Verdict[] = [];
beforeAll(() => {
  const start = Date.now();
  refuted = refutedAlerts(engine("promtool"), mutated.map(trialOf));
  verdicts = mutated.flatMap(({ mutants }, index) =>
    mutants.map((mutant, at) => ({
      mutant,
      killed: refuted.has(trialName(index, at)),
      equivalent: equivalentsOf(mutant).length > 0,
    })),
  );
  console.log(table(verdicts, mutated.length, Date.now() - start));
}, 1_200_000);

function survivorsOf(all: readonly Verdict[]): readonly Verdict[] {
  return all.filter(({ killed, equivalent }) => !killed && !equivalent);
}

function table(all: readonly Verdict[], rules: number, milliseconds: number): string {
  const rows = kinds.map((kind) => {
    const own = all.filter(({ mutant }) => mutant.kind === kind);
    const killed = own.filter((each) => each.killed).length;
    const equivalent = own.filter((each) => each.equivalent).length;
    return `${kind.padEnd(14)} ${killed} of ${own.length} killed, ${equivalent} equivalent`;
  });
  const sum = `${all.length} mutants of ${rules} expressions in ${Math.round(milliseconds / 1_000)} s`;
  return [sum, ...rows].join("\n");
}

describe("the stories of alerts on metrics", () => {
  it("are true of every rule as it is", () => {
    const failing = mutated.filter((_, index) => refuted.has(originalName(index)));
    expect(failing.map(({ rule }) => rule.alert)).toEqual([]);
  });

  it("are as true of a rule that records nothing, as Grafana has it", () => {
    const failing = mutated.filter((_, index) => refuted.has(directName(index)));
    expect(failing.map(({ rule }) => rule.alert)).toEqual([]);
    expect(mutated.filter(({ records }) => records.length > 0).map(({ rule }) => rule.alert)).toEqual([
      "StacksTipBudgetBurnFast",
      "StacksTipBudgetBurnSlow",
      "SignerBudgetBurnFast",
      "SignerBudgetBurnSlow",
    ]);
  });

  test.each(kinds)("tell every mutant from its rule: %s", (kind) => {
    const survivors = survivorsOf(verdicts).filter(({ mutant }) => mutant.kind === kind);
    expect(survivors.map(({ mutant }) => `${mutantName(mutant)} survives: add ${mutantKinds[kind]}`)).toEqual(
      [],
    );
  });

  test.each(["threshold", "comparison"] as const)(
    "are told of each %s, and most are no equivalents",
    (kind) => {
      const own = verdicts.filter(({ mutant }) => mutant.kind === kind);
      expect(own.length).toBeGreaterThan(mutated.length);
      expect(own.filter(({ equivalent }) => equivalent).length).toBeLessThan(own.length / 20);
    },
  );
});

describe("the list of equivalent mutants", () => {
  it("holds none that a story kills", () => {
    const dead = verdicts.filter(({ killed, equivalent }) => killed && equivalent);
    expect(dead.map(({ mutant }) => mutantName(mutant))).toEqual([]);
  });

  it("holds no entry without a mutant of each of its alerts", () => {
    const used = verdicts.flatMap(({ mutant }) =>
      equivalentsOf(mutant).map(({ reason }) => `${mutant.rule.alert}: ${reason}`),
    );
    const listed = equivalents.flatMap(({ alerts, reason }) => alerts.map((alert) => `${alert}: ${reason}`));
    expect(listed.filter((entry) => !used.includes(entry))).toEqual([]);
  });
});
