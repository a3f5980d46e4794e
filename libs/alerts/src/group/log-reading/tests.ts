import type { Stack } from "@stackmon/stacks";
import { fadingStory, goingStory, heldStory, labelled, steadyStory } from "../../rule/held-story.ts";
import type { RuleTestCase } from "../../rule/rule-test.ts";
import { logReadingGroup, servicesWithHeaders } from "./rules.ts";

/** What the group of reading must say, and must not. */
export function logReadingTests(stack: Stack): readonly RuleTestCase[] {
  const alerts = new Set(logReadingGroup(stack).alerts.map(({ name }) => name));
  return [
    ...(alerts.has("LogReaderBehind") ? [readerBehind] : []),
    ...servicesWithHeaders(stack).flatMap(headerStories),
  ];
}

const readerBehind: RuleTestCase = heldStory({
  alert: "LogReaderBehind",
  title: "a megabyte of a file is not read, and a byte more of another",
  minutes: 15,
  series: (of, values) => [
    labelled("loki_source_file_file_bytes_total", of, values),
    labelled("loki_source_file_read_bytes_total", of, "500x150"),
  ],
  labels: { service: "alloy", component_id: "loki.source.file.logs", path: "/var/log/stacks/signer.log" },
  by: ["path"],
  bad: [1_000_501],
  good: [1_000_500, 600],
});

function headerStories(service: string): readonly RuleTestCase[] {
  const own = {
    alert: "LogLinesWithoutHeader",
    labels: { service },
    by: ["service"],
    series: (of: Readonly<Record<string, string>>, values: string) => [
      labelled("stacks_log_lines_total", { ...of, source_file: "" }, values),
      labelled("stacks_log_lines_total", { ...of, level: "info", source_file: "a.rs" }, "0+980x150"),
    ],
  } as const;
  return [
    goingStory({
      ...own,
      title: `${service} writes lines without a header for a while`,
      minutes: 5,
      window: 15,
      step: 1_000,
    }),
    steadyStory({
      ...own,
      title: `about two lines of ${service} in a hundred have no header`,
      minutes: 5,
      window: 15,
      bad: [21],
      good: [20, 19],
    }),
    fadingStory({
      ...own,
      title: `${service} writes less and less, and as many lines without a header as before`,
      minutes: 5,
      window: 15,
      series: (of, values) => [
        labelled("stacks_log_lines_total", of, "0+100x180"),
        labelled("stacks_log_lines_total", { ...of, level: "info" }, values),
      ],
    }),
  ];
}
