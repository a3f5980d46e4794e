import { expect, test } from "vitest";
import { parse } from "yaml";
import { compose } from "./compose.ts";
import { silent } from "./compose.fixture.ts";
import { parseStack } from "./stack-file/read.ts";

interface Alerting {
  readonly groups: readonly { readonly rules: readonly { readonly uid: string; readonly title: string }[] }[];
  readonly deleteRules?: readonly { readonly orgId: number; readonly uid: string }[];
}

/** The file of Grafana's rules in the bundle of a stack file: what it brings, and what it takes away. */
function rulesOf(text: string): { readonly brings: readonly string[]; readonly deletes: readonly string[] } {
  const stack = parseStack(text, "stack.yaml");
  if (!stack.ok) throw new Error(JSON.stringify(stack.diagnostics));
  const composed = compose(stack.value, silent);
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics));
  const files = composed.value.find(({ role }) => role === "hub")?.files;
  const bytes = files?.get("grafana/provisioning/alerting/stackmon.yaml");
  const { groups, deleteRules = [] } = parse(new TextDecoder().decode(bytes)) as Alerting;
  return {
    brings: groups.flatMap(({ rules }) => rules.map(({ uid }) => uid)),
    deletes: deleteRules.map(({ uid }) => uid),
  };
}

const hub = "nodes: [{ host: node-1 }, { host: node-2 }]\nhub: { address: 10.0.0.10 }\n";
const all = rulesOf(hub);

const changes: readonly (readonly [what: string, stackFile: string, some: readonly string[]])[] = [
  [
    "a service that goes",
    `${hub}services: { stacks-node: {}, bitcoin-node: {} }\n`,
    ["stackmon-signer-metrics-down", "stackmon-signer-not-responding", "stackmon-signer-panicked"],
  ],
  [
    "a rule that is disabled",
    `${hub}alerting: { rules: { StacksFewPeers: { disabled: true } } }\n`,
    ["stackmon-stacks-few-peers"],
  ],
  [
    "the hub that goes",
    "nodes: [{ host: node-1 }, { host: node-2 }]\nhub: none\nstores: { metrics: { address: 10.0.0.20 }, logs: { address: 10.0.0.20 } }\n",
    ["stackmon-hub-silent", "stackmon-hub-hears-no-node", "stackmon-metrics-store-down"],
  ],
  [
    "another store of metrics",
    `${hub}stores: { metrics: { kind: prometheus } }\n`,
    ["stackmon-metrics-store-slow-inserts"],
  ],
];

test.each(changes)(
  "an upgrade with %s deletes the rules of it and keeps all others",
  (_, stackFile, some) => {
    const next = rulesOf(stackFile);
    const gone = all.brings.filter((uid) => !next.brings.includes(uid));
    expect(gone).toEqual(expect.arrayContaining([...some]));
    expect(next.deletes).toEqual(expect.arrayContaining(gone));
    expect(next.brings.filter((uid) => next.deletes.includes(uid))).toEqual([]);
    // What both have is one and the same rule to Grafana; nothing else of the first is deleted.
    expect(all.brings.filter((uid) => next.deletes.includes(uid))).toEqual(gone);
  },
);

test.each(changes)(
  "and the way back from %s brings them again under their UIDs, and deletes none",
  (_, stackFile) => {
    const { brings } = rulesOf(stackFile);
    expect(brings.filter((uid) => all.deletes.includes(uid) && all.brings.includes(uid))).toEqual([]);
    expect(all.brings.filter((uid) => all.deletes.includes(uid))).toEqual([]);
  },
);

test("the same stack upgraded deletes nothing that it has, and each UID is there once", () => {
  expect(new Set(all.brings).size).toBe(all.brings.length);
  expect(rulesOf(hub)).toEqual(all);
});
