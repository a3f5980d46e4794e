import { logFixture } from "../fixture.fixture.ts";
import { storedField } from "../stored-key.ts";
import { keyKinds } from "./kind.ts";
import type { KeyKind } from "./kind.ts";
import { logKeys, unclassifiedKeys } from "./log-key.ts";
import type { LogKey } from "./log-key.ts";

/** A key with its call sites in stacks-core, as the fixture lists them. */
export interface LoggedKey {
  readonly key: string;
  readonly sites: number;
  /** Call sites in the programs by level, as the logger names it; `DEBG(test)` is compiled for tests only. */
  readonly levels: Readonly<Record<string, number>>;
  /** The same of those in the files of tests. */
  readonly tests?: Readonly<Record<string, number>>;
}

export const loggedKeys: readonly LoggedKey[] = logFixture("keys.jsonl")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as LoggedKey);

const sitesOf: ReadonlyMap<string, LoggedKey> = new Map(loggedKeys.map((each) => [each.key, each]));
const unclassified: ReadonlySet<string> = new Set(unclassifiedKeys);

/** docs/log-keys.md. */
export function keyPage(): string {
  return [
    "# Log keys",
    "<!-- `npm run goldens` writes this page from libs/stacks/src/log-line/key. -->",
    `The ${logKeys.length} keys of the pairs that stacks-core 1efa4a9 (4.0.2) logs, as in \`MESSAGE, KEY: VALUE\`. Pipelines store the value of a marked one as a field beside the line; of the others, \`field\` is the name that it would have. Where there is none, it is that of the key.`,
    "A plain `height` is stored as `block_height` where a coordinator, a miner or chainstate logs it. Levels are the logger's, with the number of call sites; `DEBG(test)` and what stands in tests no release prints. A unit that is not known means that nothing says what the values are.",
    ...keyKinds.flatMap((kind) => [`## ${kind}`, table(kind)]),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

const header = ["key", "field", "unit", "stored", "levels"];

function table(kind: KeyKind): string {
  const rows = logKeys.filter((each) => each.kind === kind).sort((a, b) => (a.key < b.key ? -1 : 1));
  const cells = [header, ...rows.map(cellsOf)];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function cellsOf({ key, field, unit }: LogKey): readonly string[] {
  const { levels = {}, tests = {} } = sitesOf.get(key) ?? {};
  return [
    `\`${key}\``,
    field === key ? "" : `\`${field}\``,
    unclassified.has(key) ? "not known" : (unit ?? ""),
    storedField(key, "") === undefined ? "" : "yes",
    [
      ...Object.entries(levels),
      ...Object.entries(tests).map(([level, sites]) => [`${level} in tests`, sites]),
    ]
      .map((entry) => entry.join(" "))
      .join(", "),
  ];
}
