import { countedStory } from "../../rule/counted-story.ts";
import { heldStory, labelled } from "../../rule/held-story.ts";
import { series } from "../../rule/rule-test.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";
import { diskTests } from "./disk-tests.ts";

const labels = { service: "host" } as const;

const booted = (host: string, values: string, service: string = labels.service) =>
  series("node_boot_time_seconds", { job: "stacks", host, service }, values);

/** What the group of the machines must say, and must not. */
export const hostTests: readonly RuleTestCase[] = [
  ...diskTests,
  heldStory({
    alert: "HostMemoryNearlyOut",
    title: "memory goes to just below a twentieth, on other machines it stays at it",
    minutes: 15,
    series: (of, values) => [
      labelled("node_memory_MemAvailable_bytes", of, values),
      labelled("node_memory_MemTotal_bytes", of, "1000x150"),
    ],
    labels,
    bad: [49, 46],
    good: [50, 53, 500],
  }),
  countedStory({
    alert: "HostOutOfMemory",
    metric: "node_vmstat_oom_kill",
    counted: [labels],
    appeared: false,
  }),
  heldStory({
    alert: "HostClockOff",
    title: "clocks are half a second early and late, and a little more",
    minutes: 5,
    series: (of, values) => [labelled("node_timex_offset_seconds", of, values)],
    labels,
    bad: [0.51, -0.51],
    good: [0.5, -0.5, 0.48, -0.48, 0],
  }),
  heldStory({
    alert: "HostClockNotSynchronised",
    title: "nothing corrects a clock any more, others are corrected",
    minutes: 30,
    series: (of, values) => [labelled("node_timex_sync_status", of, values)],
    labels,
    bad: [0],
    good: [1],
  }),
  {
    title:
      "machines boot a minute after they did before, and a second more; of another the clock is corrected",
    series: [
      booted("node-1", "100x20 161x40"),
      booted("node-2", "100x20 160x40"),
      booted("node-3", "_x15 100x45"),
      booted("node-4", "100x10 700x50", "another"),
    ],
    expect: verdicts("HostRestarted", [{ host: "node-1" }], {
      silent: ["19m", "37m"],
      fires: ["21m", "33m"],
    }),
  },
  {
    title: "a machine boots again, and is gone three minutes later",
    series: [booted("node-1", "100x20 700x3 _x60")],
    expect: verdicts("HostRestarted", [{ host: "node-1" }], { fires: ["33m"] }),
  },
];
