import { parseArgs } from "node:util";
import { ENGINE_NAMES, isEngineName, type EngineName } from "./engines.ts";

export const HELP = `engines: provides the real programs at pinned versions

usage: npm run engines -- [options]

Each program is looked for on PATH at exactly the pinned version, then in the cache
(STACKMON_ENGINES, else stackmon/engines in XDG_CACHE_HOME or ~/.cache), and is else
built with the user's Go and Go module proxy. An interrupted run is resumed by
running it again.

  --only NAME[,NAME]  these programs only (default: all)
  --background        build in a process of its own; prints its pid and log
  --status            where each program stands; exit 1 when one is missing
  --list              names and pinned versions
  --system            install the Debian packages that builds and tests need
                      (as root; else prints the command and exits 1)
  --help              this text

exit code: 0 provided, 1 something is missing or failed, 2 wrong usage
`;

export type Action = "provide" | "background" | "status" | "list" | "system" | "help";

export interface Options {
  readonly action: Action;
  readonly names: readonly EngineName[];
}

/** Wrong usage, with every mistake that was found. */
export class UsageError extends Error {}

const ACTIONS = ["help", "list", "status", "system", "background"] as const;

function parse(args: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  const options = {
    only: { type: "string", multiple: true },
    background: flag,
    status: flag,
    list: flag,
    system: flag,
    help: { ...flag, short: "h" },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`engines/usage: ${(error as Error).message}`);
  }
}

/**
 * The command line as an action.
 *
 * @throws UsageError for unknown options or program names and for contradicting actions.
 */
export function parseOptions(args: readonly string[]): Options {
  const values = parse(args);
  const wanted = (values.only ?? []).flatMap((list) => list.split(",")).map((name) => name.trim());
  const actions = ACTIONS.filter((action) => values[action]);
  const mistakes = [
    ...wanted
      .filter((name) => !isEngineName(name))
      .map(
        (name) =>
          `engines/unknown-engine: --only › ${JSON.stringify(name)} is no engine; use ${ENGINE_NAMES.join(", ")}`,
      ),
    ...(actions.length > 1 ? [`engines/usage: --${actions.join(", --")} exclude each other; use one`] : []),
  ];
  if (mistakes.length > 0) throw new UsageError(mistakes.join("\n"));
  const names = values.only ? ENGINE_NAMES.filter((name) => wanted.includes(name)) : ENGINE_NAMES;
  return { action: actions[0] ?? "provide", names };
}
