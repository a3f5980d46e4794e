import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "@stackmon/harness";

/** Programs of a bundle that listen, as its README calls them. */
const programs: ReadonlySet<string> = new Set([
  "Alloy",
  "hub Alloy",
  "VictoriaMetrics",
  "Prometheus",
  "VictoriaLogs",
  "Loki",
]);

/** Where the README of a machine's bundle says that the machine's own programs listen, sorted. */
export function documentedPorts(machine: Machine): readonly string[] {
  const readme = readFileSync(join(machine.bundle, "README.md"), "utf8");
  const section = /^## Ports\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? "";
  const sockets = section.split("\n").flatMap((row) => {
    const [, , destination = "", address = ""] = row.split("|").map((cell) => cell.trim());
    return programs.has(destination) ? [address.replace("127.0.0.1:", `${machine.address}:`)] : [];
  });
  return [...new Set(sockets)].filter((socket) => socket.startsWith(`${machine.address}:`)).toSorted();
}
