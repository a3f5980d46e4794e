/**
 * OTTL statements after which a map has each key once; of keys that came twice the last stays. What a sender repeats, a store
 * may take for the second when the first has been looked at, and VictoriaLogs v1.51 ends at a label that comes twice.
 *
 * *Source:* OpenTelemetry Collector contrib v0.158, pkg/ottl, `merge_maps`; VictoriaLogs v1.51, `lib/logstorage`,
 * `StreamTags`, `cannot unmarshal`.
 */
export function once(context: "resource" | "log" | "datapoint"): readonly [string, string] {
  return [
    `merge_maps(${context}.cache, ${context}.attributes, "upsert")`,
    `set(${context}.attributes, ${context}.cache)`,
  ];
}
