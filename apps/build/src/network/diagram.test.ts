import { expect, test } from "vitest";
import { connection, inward, loopback, outward } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { networkDiagram } from "./diagram.ts";

const hub: readonly Connection[] = [
  {
    ...connection("agents", "gate", { address: "10.0.0.10", port: 4318 }, "OTLP", inward("10.0.0.10")),
    protocol: "HTTPS",
    transport: "TLS",
  },
  connection("gate", "Alloy", loopback(14318), "OTLP"),
  connection("gate", "Alloy", loopback(13500), "Loki push"),
  connection("Alloy", "store", { address: "10.0.0.11", port: 8428 }, "samples", outward("10.0.0.11")),
];

test("a diagram has what is within the machine in a box, one arrow for all ports, and a thick one for TLS", () => {
  expect(networkDiagram("hub", hub)).toBe(`flowchart LR
  n1["agents"]
  n4["store"]
  subgraph machine["hub"]
    n2["gate"]
    n3["Alloy"]
  end
  n1 ==>|"HTTPS 4318"| n2
  n2 -->|"HTTP 14318, 13500"| n3
  n3 -->|"HTTP 8428"| n4
`);
});

test("a store on the machine itself is within its box", () => {
  const here = hub.map((one) =>
    one.destination === "store" ? connection("Alloy", "store", loopback(8428), "samples") : one,
  );
  expect(networkDiagram("hub", here)).toContain(
    'subgraph machine["hub"]\n    n2["gate"]\n    n3["Alloy"]\n    n4["store"]\n',
  );
});
