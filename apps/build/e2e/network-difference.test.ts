import { describe, expect, test } from "vitest";
import type { SeenSockets } from "@stackmon/harness";
import { stackOf } from "../src/compose.fixture.ts";
import { connections } from "../src/network/connections.ts";
import { networkDifference } from "./network-difference.ts";

const said = connections("hub", stackOf("victoria"));
const sockets = (listening: readonly string[], opened: readonly string[]): SeenSockets => ({
  listening: new Set(listening),
  opened: new Set(opened),
});
const alloy = {
  listening: [
    "10.0.0.10:9091",
    "10.0.0.10:4318",
    "10.0.0.10:3500",
    "127.0.1.2:12345",
    "127.0.0.1:4001",
    "127.0.0.1:4002",
  ],
  opened: ["127.0.1.2:8428", "127.0.1.2:9428", "127.0.1.2:3000"],
};
const difference = (change: Partial<typeof alloy>): readonly string[] => {
  const { listening, opened } = { ...alloy, ...change };
  return networkDifference(said, new Map([["alloy", sockets(listening, opened)]]), "127.0.1.2");
};

test("a hub that does what its network.json says", () => {
  expect(difference({})).toEqual([]);
  const store = sockets(["127.0.1.2:9428"], []);
  expect(networkDifference(said, new Map([["victoria-logs", store]]), "127.0.1.2")).toEqual([]);
});

test.each([
  [
    "one more port",
    { listening: [...alloy.listening, "0.0.0.0:5000"] },
    ["alloy listens on 0.0.0.0:5000, which network.json does not say"],
  ],
  [
    "one port less",
    { listening: alloy.listening.filter((each) => !each.endsWith(":3500")) },
    ["alloy listens on 10.0.0.10:3500 in network.json, and not in fact"],
  ],
  [
    "one more port of the system's choice",
    { listening: [...alloy.listening, "127.0.0.1:4003"] },
    [
      "alloy listens on 3 ports of the system's choice (127.0.0.1:4001, 127.0.0.1:4002, 127.0.0.1:4003), and 2 in network.json",
    ],
  ],
  [
    "a connection more",
    { opened: [...alloy.opened, "192.0.2.1:443"] },
    ["alloy connects to 192.0.2.1:443, which network.json does not say"],
  ],
  [
    "a connection less",
    { opened: alloy.opened.filter((each) => !each.endsWith(":9428")) },
    ["alloy connects to 127.0.1.2:9428 in network.json, and not in fact"],
  ],
])("%s is found", (_, change, wanted) => expect(difference(change)).toEqual(wanted));

describe("a hub with its gate, which knows Alloy by 127.0.0.1", () => {
  const behind = connections("hub", stackOf("gated"));
  const ports = ["10.0.0.10:9091", "10.0.0.10:4318", "10.0.0.10:3500"];
  const gateDifference = (listening: readonly string[], opened: readonly string[]): readonly string[] =>
    networkDifference(behind, new Map([["stackmon-gate", sockets(listening, opened)]]), "127.0.1.2");

  test("not every connection that it may open has to be seen", () => {
    expect(gateDifference(ports, [])).toEqual([]);
    expect(gateDifference(ports, ["127.0.0.1:14318"])).toEqual([]);
  });

  test.each([
    [[...ports, "0.0.0.0:80"], [], ["stackmon-gate listens on 0.0.0.0:80, which network.json does not say"]],
    [ports.slice(1), [], ["stackmon-gate listens on 10.0.0.10:9091 in network.json, and not in fact"]],
    [
      ports,
      ["127.0.0.1:9428"],
      ["stackmon-gate connects to 127.0.0.1:9428, which network.json does not say"],
    ],
  ])("listening on %j and connecting to %j is found", (listening, opened, wanted) =>
    expect(gateDifference(listening, opened)).toEqual(wanted),
  );

  test("Alloy's fixed ports behind it are told from those of the system's choice", () => {
    const own = behind.filter(({ destination }) => destination === "hub Alloy" || destination === "Alloy");
    const listening = own.map((one, index) =>
      one.port === "any"
        ? `127.0.0.1:${4000 + index}`
        : `${one.protocol === "syslog" ? "udp " : ""}127.0.0.1:${one.port}`,
    );
    const hub = sockets(listening, alloy.opened);
    expect(networkDifference(behind, new Map([["alloy", hub]]), "127.0.1.2")).toEqual([]);
  });
});
