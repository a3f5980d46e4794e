import type { SeenSockets } from "@stackmon/harness";
import type { Connection } from "../src/network/connection.ts";
import { target } from "../src/network/connections.ts";

/** Programs of a bundle, as `network.json` calls them, and as their units are called. */
const programs: Readonly<Record<string, string>> = {
  Alloy: "alloy",
  "hub Alloy": "alloy",
  VictoriaMetrics: "victoria-metrics",
  Prometheus: "prometheus",
  VictoriaLogs: "victoria-logs",
  Loki: "loki",
};

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
  const here = (one: Connection): string => target(one).replace("127.0.0.1:", `${address}:`);
  return [...seen].flatMap(([program, { listening, opened }]) => {
    const own = said.filter(({ direction }) => direction !== "outbound");
    const served = own.filter(({ destination }) => programs[destination] === program);
    const made = said.filter(
      ({ direction, source }) => direction !== "inbound" && programs[source] === program,
    );
    const random = served.filter(({ port }) => port === "any").length;
    const fixed = served.filter(({ port }) => port !== "any").map(here);
    return [
      ...differences(
        `${program} listens on`,
        fixed,
        [...listening].filter((each) => !isRandom(each)),
      ),
      ...counts(`${program} listens on`, random, [...listening].filter(isRandom)),
      ...differences(`${program} connects to`, made.map(here), [...opened]),
    ];
  });
}

/** The machine's fixed ports are at its own address: what stays on 127.0.0.1 is what the system chose. */
const isRandom = (socket: string): boolean => socket.startsWith("127.0.0.1:");

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
