import { levels, parseLine } from "@stackmon/stacks";
import type { LogStream } from "./all-stores.ts";
import { healthyRun } from "./recorded-lines.ts";

/** What node and signer print while nothing is wrong, as one host's lines of a single second: no window is too short for it. */
export function healthyStreams(host: string, second: number): readonly LogStream[] {
  return (["stacks-node", "stacks-signer"] as const).flatMap((service) => {
    const lines = healthyRun(service).map((line) => ({ line, level: parseLine(line).level ?? "none" }));
    return [...levels, "none" as const]
      .map((level) => ({
        stream: { job: "stacks", host, service, level },
        values: lines
          .filter((each) => each.level === level)
          .map(({ line }, index) => [`${second}${String(index).padStart(9, "0")}`, line] as const),
      }))
      .filter(({ values }) => values.length > 0);
  });
}
