import { goingStory, heldStory, labelled, steadyStory } from "../../rule/held-story.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { trendStories } from "../../rule/trend-story.ts";
import { verdicts } from "../../test/story.ts";

const labels = { service: "host", device: "/dev/nvme0n1p2", fstype: "ext4", mountpoint: "/" } as const;

/** Available bytes of a file system of a thousand. */
const available = (of: Readonly<Record<string, string>>, values: string) => [
  labelled("node_filesystem_avail_bytes", of, values),
  labelled("node_filesystem_size_bytes", of, "1000x150"),
];

const free = (of: Readonly<Record<string, string>>, values: string) => [
  labelled("node_filesystem_files_free", of, values),
  labelled("node_filesystem_files", of, "1000x150"),
];

/** What the rules of the disks must say, and must not. */
export const diskTests: readonly RuleTestCase[] = [
  ...trendStories({
    alert: "HostDiskFillsSoon",
    free: "node_filesystem_avail_bytes",
    total: "node_filesystem_size_bytes",
    service: "host",
    disk: "mountpoint",
  }),
  heldStory({
    alert: "HostDiskNearlyFull",
    title: "a file system fills to just above nine tenths, others stay at it",
    minutes: 10,
    series: available,
    labels,
    bad: [99, 91],
    good: [100, 105, 500],
  }),
  heldStory({
    alert: "HostInodesNearlyGone",
    title: "inodes go to just below a tenth, others stay at it",
    minutes: 10,
    series: free,
    labels,
    bad: [99, 91],
    good: [100, 105, 500],
  }),
  heldStory({
    alert: "HostFileSystemReadOnly",
    title: "a file system turns read-only, others always were",
    minutes: 1,
    series: (of, values) => [labelled("node_filesystem_readonly", of, values)],
    labels,
    others: [labels],
    bad: [1],
    good: [0],
  }),
  ...readOnlyStories(),
  heldStory({
    alert: "HostArrayDegraded",
    title: "a disk of an array fails, and one is active all the time",
    minutes: 5,
    series: (of, values) => [labelled("node_md_disks", of, values)],
    labels: { service: "host", device: "md0", state: "failed" },
    others: [{ service: "host", device: "md0", state: "active" }],
    bad: [1],
    good: [0],
  }),
  goingStory({
    alert: "HostDiskSaturated",
    title: "a disk is busy for forty minutes, another never is",
    minutes: 30,
    window: 5,
    step: 600,
    series: (of, values) => [labelled("node_disk_io_time_seconds_total", of, values)],
    labels: { service: "host", device: "nvme0n1" },
  }),
  steadyStory({
    alert: "HostDiskSaturated",
    title: "disks are busy for nine tenths of the time, for less, and for more",
    series: (of, values) => [labelled("node_disk_io_time_seconds_total", of, values)],
    labels: { service: "host", device: "nvme0n1" },
    minutes: 30,
    window: 5,
    bad: [57],
    good: [54, 50],
  }),
];

function readOnlyStories(): readonly RuleTestCase[] {
  const alert = "HostFileSystemReadOnly";
  const readOnly = (of: Readonly<Record<string, string>>, values: string) =>
    labelled("node_filesystem_readonly", { job: "stacks", host: "node-1", ...labels, ...of }, values);
  return [
    {
      title: "one file system of a machine is always read-only and another never, as somebody else tells it",
      series: [
        readOnly({ mountpoint: "/cdrom" }, "1x60"),
        readOnly({}, "0x60"),
        readOnly({ service: "another" }, "1x60"),
        readOnly({ mountpoint: "/cdrom", service: "another" }, "0x60"),
      ],
      expect: verdicts(alert, [], { silent: ["30m"] }),
    },
    {
      title: "a file system has been read-only for five days, and then for eight",
      step: "1h",
      series: [readOnly({}, "0 1x240")],
      expect: verdicts(alert, [{ job: "stacks", host: "node-1", ...labels }], {
        fires: ["120h", "160h"],
        silent: ["190h"],
      }),
    },
  ];
}
