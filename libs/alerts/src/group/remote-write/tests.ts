import { countedStory } from "../../rule/counted-story.ts";
import { heldStory, labelled } from "../../rule/held-story.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";

const labels = { service: "alloy", component_id: "prometheus.remote_write.store" } as const;

/** What the group of the remote write must say, and must not. */
export const remoteWriteTests: readonly RuleTestCase[] = [
  heldStory({
    alert: "RemoteWriteBehind",
    title: "sending is two minutes behind on some machines, and a second more on one",
    minutes: 10,
    series: (of, values) => [
      labelled("prometheus_remote_storage_queue_highest_timestamp_seconds", of, values),
      labelled("prometheus_remote_storage_queue_highest_sent_timestamp_seconds", of, "1000x150"),
    ],
    labels,
    bad: [1_121],
    good: [1_120, 1_015],
  }),
  ...(
    ["prometheus_remote_storage_samples_failed_total", "prometheus_tsdb_wal_writes_failed_total"] as const
  ).map((metric) => countedStory({ alert: "RemoteWriteFails", metric, counted: [labels], appeared: false })),
];
