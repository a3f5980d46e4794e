import type { SeenSockets } from "@stackmon/harness";
import type { Connection } from "../src/network/connection.ts";
import { target } from "../src/network/connections.ts";

/** Programs of a bundle, as `network.json` calls them, and as their units are called. */
const programs: Readonly<Record<string, string>> = {
  Alloy: "alloy",
  "hub Alloy": "alloy",
  "hub's gate": "stackmon-gate",
  VictoriaMetrics: "victoria-metrics",
  Prometheus: "prometheus",
  VictoriaLogs: "victoria-logs",
  Loki: "loki",
};

/** Whose connections end with their request, so that not all of them are seen. */
const brief: ReadonlySet<string> = new Set(["stackmon-gate"]);

/**
 * What a machine's programs did on the network and its `network.json` does not say, and the reverse, one line each; none
 * when both agree.
 *
 * @param seen By the name of the unit.
 * @param address The machine's own, where the bundle says 127.0.0.1.
 */
export function networkDifference(
  said: readonly Connection[],
  seen: ReadonlyMap<string, SeenSockets>,
  address: string,
): readonly string[] {
  return [...seen].flatMap(([program, { listening, opened }]) => {
    const own = said.filter(({ direction }) => direction !== "outbound");
    const served = own.filter(({ destination }) => programs[destination] === program);
    const made = said.filter(
      ({ direction, source }) => direction !== "inbound" && programs[source] === program,
    );
    const random = served.filter(({ port }) => port === "any").length;
    const fixed = served.filter(({ port }) => port !== "any").map((one) => socketOf(one, address, listening));
    const isRandom = (socket: string): boolean => isLoopback(socket) && !fixed.includes(socket);
    const reached = made.map((one) => socketOf(one, address, opened));
    return [
      ...differences(
        `${program} listens on`,
        fixed,
        [...listening].filter((each) => !isRandom(each)),
      ),
      ...counts(`${program} listens on`, random, [...listening].filter(isRandom)),
      ...differences(
        `${program} connects to`,
        brief.has(program) ? reached.filter((each) => opened.has(each)) : reached,
        [...opened],
      ),
    ];
  });
}

/**
 * Where a connection leads on a machine: 127.0.0.1 is its own address, unless both ends have 127.0.0.1 in a file and so
 * are seen there.
 */
function socketOf(one: Connection, address: string, seen: ReadonlySet<string>): string {
  const said = one.protocol === "syslog" ? `udp ${target(one)}` : target(one);
  return seen.has(said) ? said : said.replace("127.0.0.1:", `${address}:`);
}

/** What stays on 127.0.0.1, and is nothing that was said, is what the system chose. */
const isLoopback = (socket: string): boolean => socket.startsWith("127.0.0.1:");

function differences(what: string, said: readonly string[], seen: readonly string[]): readonly string[] {
  const unsaid = seen.filter((each) => !said.includes(each));
  const unseen = said.filter((each) => !seen.includes(each));
  return [
    ...unsaid.map((each) => `${what} ${each}, which network.json does not say`),
    ...new Set(unseen.map((each) => `${what} ${each} in network.json, and not in fact`)),
  ];
}

function counts(what: string, said: number, seen: readonly string[]): readonly string[] {
  if (said === seen.length) return [];
  return [
    `${what} ${seen.length} ports of the system's choice (${seen.join(", ")}), and ${said} in network.json`,
  ];
}
