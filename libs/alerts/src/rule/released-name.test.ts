import { expect, test } from "vitest";
import { goneAlerts } from "../render/prune.ts";
import { ruleUid } from "../render/grafana.ts";
import { configHashes, stackFrom, victoriaStack } from "../stack.fixture.ts";
import { alertNames } from "./alert-name.ts";
import { releasedAlertNames, retiredAlertNames } from "./released-name.ts";

const names: readonly string[] = alertNames;

test("a name that was released is an alert's still, or retired", () => {
  const lost = releasedAlertNames.filter(
    (name) => !names.includes(name) && !retiredAlertNames.includes(name),
  );
  expect(lost, "name it in retiredAlertNames, so that Grafana deletes it").toEqual([]);
});

test("a retired name was released, and is never used again", () => {
  expect(retiredAlertNames.filter((name) => !releasedAlertNames.includes(name))).toEqual([]);
  expect(retiredAlertNames.filter((name) => names.includes(name))).toEqual([]);
});

test("what is retired, or of what the stack has no more, is gone; what it has is not", () => {
  const gone = goneAlerts(victoriaStack, { configHashes }, ["StacksOld"]);
  expect(gone).toEqual(["StacksOld", "PrometheusStorageFails", "LokiChunksNotWritten", "LogReaderBehind"]);
  expect(goneAlerts(victoriaStack)).toContain("ConfigDrift");
  expect(goneAlerts(stackFrom({ nodes: [{ host: "a" }] }))).toEqual(
    expect.arrayContaining(["HubRefusesNode", "CertificateExpires"]),
  );
});

test("UIDs stay what they are", () => {
  expect(ruleUid("StacksTipStalled")).toBe("stackmon-stacks-tip-stalled");
});
