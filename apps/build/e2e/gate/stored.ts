import { fetchText } from "@stackmon/harness";
import { hubAddress } from "./gated-stack.ts";

/** Rows of VictoriaLogs that a filter selects. */
export async function stored(filter: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const query = new URLSearchParams({ query: filter, start: "1h" });
  const text = await fetchText(`http://${hubAddress}:9428/select/logsql/query?${query}`);
  return text.split("\n").flatMap((row) => (row === "" ? [] : [JSON.parse(row) as Record<string, string>]));
}

/** Series of VictoriaMetrics that a selector selects. */
export async function series(selector: string): Promise<number> {
  await fetchText(`http://${hubAddress}:8428/internal/force_flush`);
  const query = new URLSearchParams({
    query: `count(last_over_time(${selector}[30m]))`,
    latency_offset: "1ms",
  });
  const text = await fetchText(`http://${hubAddress}:8428/api/v1/query?${query}`);
  const { data } = JSON.parse(text) as { data: { result: { value: [number, string] }[] } };
  return Number(data.result[0]?.value[1] ?? 0);
}
