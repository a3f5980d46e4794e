import { expect, test } from "vitest";
import { parseConfig } from "./config-blocks.ts";
import { waitsIn } from "./stage-wait.ts";

const multiline = (wait: string): string => `stage.multiline {\n  firstline = "x"\n${wait}\n}\n`;

test.each([
  ["", 0],
  [multiline(""), 3000],
  [multiline('max_wait_time = "1s"'), 1000],
  [multiline('max_wait_time = "1m0.5s"'), 60_500],
  [multiline('max_wait_time = sys.env("WAIT")'), 3000],
  [
    `stage.match {\n  selector = "{}"\n${multiline('max_wait_time = "20ms"')}}\n${multiline('max_wait_time = "1s"')}`,
    1020,
  ],
])("%j holds lines back for %d ms", (stages, milliseconds) => {
  const parsed = parseConfig([
    { name: "a.alloy", source: `loki.process "p" {\n  forward_to = []\n${stages}}\n` },
  ]);
  expect(parsed.ok && waitsIn(parsed.blocks.map(({ block }) => block))).toBe(milliseconds);
});
