import { describe, expect, test } from "vitest";
import { connection, inward, type Connection } from "./connection.ts";
import { nftables, ufw } from "./firewall.ts";

const receiver = (port: number, address: string, from: readonly string[]): Connection =>
  connection("agents", "hub Alloy", { address, port }, "logs", inward(address, from));

const rules = (...all: readonly Connection[]): string[] =>
  nftables(all)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /saddr|drop$/.test(line));

describe.each<[string, readonly Connection[], readonly string[], readonly string[]]>([
  [
    "one rule for all ports of a source",
    [
      receiver(9091, "10.0.0.10", ["10.0.0.1", "10.0.0.2"]),
      receiver(3500, "10.0.0.10", ["10.0.0.1", "10.0.0.2"]),
    ],
    [
      "ip saddr { 10.0.0.1, 10.0.0.2 } ip daddr 10.0.0.10 tcp dport { 9091, 3500 } accept",
      "tcp dport { 9091, 3500 } drop",
    ],
    [
      "ufw allow proto tcp from 10.0.0.1 to 10.0.0.10 port 9091,3500",
      "ufw allow proto tcp from 10.0.0.2 to 10.0.0.10 port 9091,3500",
    ],
  ],
  [
    "addresses of both families have a rule each",
    [receiver(3500, "0.0.0.0", ["10.0.0.1", "fd00::2"])],
    [
      "ip saddr { 10.0.0.1 } tcp dport { 3500 } accept",
      "ip6 saddr { fd00::2 } tcp dport { 3500 } accept",
      "tcp dport { 3500 } drop",
    ],
    [
      "ufw allow proto tcp from 10.0.0.1 to any port 3500",
      "ufw allow proto tcp from fd00::2 to any port 3500",
    ],
  ],
  [
    "what is not known is to be filled in",
    [receiver(3500, "fd00::10", [])],
    ["ip6 saddr { AGENTS } ip6 daddr fd00::10 tcp dport { 3500 } accept", "tcp dport { 3500 } drop"],
    ["ufw allow proto tcp from AGENTS to fd00::10 port 3500"],
  ],
  [
    "gossip is of UDP, too",
    [{ ...receiver(9094, "10.0.0.11", ["10.0.0.12"]), protocol: "gossip" }],
    [
      "ip saddr { 10.0.0.12 } ip daddr 10.0.0.11 tcp dport { 9094 } accept",
      "tcp dport { 9094 } drop",
      "ip saddr { 10.0.0.12 } ip daddr 10.0.0.11 udp dport { 9094 } accept",
      "udp dport { 9094 } drop",
    ],
    [
      "ufw allow proto tcp from 10.0.0.12 to 10.0.0.11 port 9094",
      "ufw allow proto udp from 10.0.0.12 to 10.0.0.11 port 9094",
    ],
  ],
  ["what stays on the machine needs none", [receiver(3500, "127.0.0.1", [])], [], []],
])("%s", (_, all, nft, lines) => {
  test("nftables", () => expect(rules(...all)).toEqual(nft));
  test("ufw", () => expect(ufw(all)).toEqual(lines));
});

test("loaded once more, a table takes the place of the one before: it is made where it is not, and goes first", () => {
  expect(nftables([receiver(3500, "10.0.0.10", ["10.0.0.1"])])).toMatch(
    /^table inet stackmon\ndelete table inet stackmon\ntable inet stackmon \{\n/,
  );
});
