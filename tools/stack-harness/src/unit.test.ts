import { describe, expect, test } from "vitest";
import { expandCommand, parseUnit } from "./unit.ts";

const unit = `[Unit]
Description=A store

[Service]
EnvironmentFile=/etc/stackmon/stores/store.env
EnvironmentFile=-/etc/stackmon/stackmon.env
# ExecStart=/usr/bin/other
ExecStart=/usr/bin/store \\
  --path=\${STORE_PATH} \\
  $FLAGS
Restart=on-failure
`;

describe("a unit", () => {
  test("has its environment files in order, the optional ones marked", () => {
    expect(parseUnit(unit).environmentFiles).toEqual([
      { path: "/etc/stackmon/stores/store.env", optional: false },
      { path: "/etc/stackmon/stackmon.env", optional: true },
    ]);
  });

  test("has one command, over several lines", () => {
    expect(parseUnit(unit).command).toEqual(["/usr/bin/store", "--path=${STORE_PATH}", "$FLAGS"]);
  });

  test("may leave the command to another", () => {
    expect(parseUnit("[Service]\nEnvironmentFile=/a\n")).toEqual({
      environmentFiles: [{ path: "/a", optional: false }],
      command: [],
      before: [],
      stopping: [],
    });
  });
});

test.each([
  [["${A}"], ["x y"]],
  [["$A"], ["x", "y"]],
  [
    ["--a=${A}", "b"],
    ["--a=x y", "b"],
  ],
  [["${A}${B}"], ["x yz"]],
  [["--a=$A"], ["--a=$A"]],
  [["$NONE", "b"], ["b"]],
  [["--a=${NONE}"], ["--a="]],
])("%j becomes %j", (command, words) => {
  expect(expandCommand(command, { A: "x y", B: "z" })).toEqual(words);
});
