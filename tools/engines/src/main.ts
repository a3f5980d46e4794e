import { provideInBackground } from "./background.ts";
import { engines } from "./engines.ts";
import { HELP, parseOptions, UsageError, type Action, type Options } from "./options.ts";
import { provide, type Provided } from "./provide.ts";
import { engineStatus, statusLines } from "./status.ts";
import { installPackages, SYSTEM_PACKAGES } from "./system.ts";

const print = (lines: readonly string[]): void =>
  void process.stdout.write(lines.map((line) => `${line}\n`).join(""));
const report = (line: string): void => void process.stderr.write(`${line}\n`);

function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

function failureReport(result: Provided): string[] {
  if ("found" in result) return [];
  return [
    `engines/not-provided: ${result.name} › ${result.failure}`,
    ...(result.log ? [result.log.replace(/^/gm, "    ")] : []),
  ];
}

async function provideAll({ names }: Options): Promise<boolean> {
  const signal = abortOnSignals();
  const results = await provide(names, { report, signal });
  const failures = results.flatMap(failureReport);
  failures.forEach(report);
  print(results.flatMap((result) => ("found" in result ? [`${result.name} ${result.found.path}`] : [])));
  if (signal.aborted) report("engines/interrupted: run the same command again to go on");
  return failures.length === 0 && !signal.aborted;
}

const actions: Readonly<Record<Action, (options: Options) => boolean | Promise<boolean>>> = {
  help: () => (process.stdout.write(HELP), true),
  list: ({ names }) => (print(names.map((name) => `${name} ${engines[name].version}`)), true),
  status: ({ names }) => {
    const statuses = names.map((name) => engineStatus(name));
    print(statusLines(statuses));
    return statuses.every(({ found }) => found !== undefined);
  },
  system: () => installPackages(Object.keys(SYSTEM_PACKAGES), report),
  background: ({ names }) => {
    const { pid, log } = provideInBackground(names);
    print([`pid ${pid}`, `log ${log}`]);
    return true;
  },
  provide: provideAll,
};

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    return (await actions[options.action](options)) ? 0 : 1;
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
