import {
  buildApplication,
  buildRouteMap,
  ExitCode,
  help,
  run,
  version,
  type Application,
} from "@stricli/core";
import { alloyRoutes } from "./command/alloy/index.ts";
import { bundleCommand } from "./command/bundle.ts";
import { certsRoutes } from "./command/certs/index.ts";
import { checkCommand } from "./command/check.ts";
import { dashboardRoutes } from "./command/dashboard/index.ts";
import { diffCommand } from "./command/diff.ts";
import { initCommand } from "./command/init.ts";
import { keyRoutes } from "./command/key/index.ts";
import { metricsRoutes } from "./command/metrics/index.ts";
import { planCommand } from "./command/plan.ts";
import { testCommand } from "./command/test.ts";
import { verifyCommand } from "./command/verify.ts";
import type { Context, Io } from "./context.ts";
import { programVersion } from "./origin/origin.ts";
import { coloured } from "./report/stream.ts";

/**
 * Runs `stackmon` with these arguments and yields its exit code: 0 done, 1 diagnostics, 2 a usage error or a state
 * that should be impossible.
 */
export async function cli(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  let code: 0 | 1 = 0;
  const exit = (wanted: 0 | 1): void => {
    code = wanted;
  };
  const env = coloured(io.stdout, io.env) && coloured(io.stderr, io.env) ? {} : { STRICLI_NO_COLOR: "1" };
  const process: { readonly env: typeof env; exitCode?: number } & Pick<Io, "stdout" | "stderr"> = {
    stdout: io.stdout,
    stderr: io.stderr,
    env,
  };
  await run(application(), asksForHelp(args), { process, forCommand: () => ({ process, io, exit }) });
  if (process.exitCode === ExitCode.InvalidArgument) io.stderr.write(`see: ${commandOf(args)} --help\n`);
  return (process.exitCode ?? 0) === 0 ? code : 2;
}

/** Commands that have commands below them. */
const groups: readonly (string | undefined)[] = ["alloy", "certs", "dashboard", "key", "metrics"];

/** `stackmon alloy fmt`, of arguments that name a command. */
function commandOf(args: readonly string[]): string {
  return ["stackmon", ...args.slice(0, groups.includes(args[0]) ? 2 : 1)].join(" ");
}

/** No arguments ask for the help, and so does `help [command]`; of the commands below others as well. */
function asksForHelp(args: readonly string[]): readonly string[] {
  const [first, ...rest] = args;
  if (first !== undefined && groups.includes(first)) return [first, ...asksForHelp(rest)];
  return first === undefined || first === "help" ? [...rest, "--help"] : args;
}

function application(): Application<Context> {
  const routes = buildRouteMap({
    routes: {
      init: initCommand,
      check: checkCommand,
      plan: planCommand,
      bundle: bundleCommand,
      verify: verifyCommand,
      diff: diffCommand,
      key: keyRoutes,
      test: testCommand,
      certs: certsRoutes,
      alloy: alloyRoutes,
      dashboard: dashboardRoutes,
      metrics: metricsRoutes,
    },
    docs: {
      brief: "Monitoring bundles for Stacks nodes from one stack file",
      fullDescription: `Monitoring bundles for Stacks nodes from one stack file: Grafana Alloy, stores, dashboards and alerts.
And, under stackmon alloy and stackmon dashboard, tools for any Alloy configuration and any Grafana dashboard.

EXAMPLES
  stackmon init
  stackmon check stack.yaml
  stackmon plan stack.yaml
  stackmon bundle --stack stack.yaml --out dist/bundles
  stackmon verify dist/bundles/*.tar.gz
  stackmon diff dist/before dist/bundles
  stackmon key create
  stackmon test hub.scenarios.yaml
  stackmon certs init --stack stack.yaml
  stackmon alloy check config.alloy
  stackmon dashboard import board.json --out board.ts
  stackmon metrics compare stacks-node answer.prom

Exit codes: 0 done, 1 diagnostics, 2 wrong usage or a bug.`,
    },
  });
  return buildApplication(
    routes,
    { name: "stackmon", scanner: { caseStyle: "original" } },
    {
      help: help({
        brief: "Print this help",
        formatting: { useAliasInUsageLine: false, onlyRequiredInUsageLine: true, caseStyle: "original" },
      }),
      version: version({ brief: "Print the version", info: { currentVersion: programVersion() } }),
    },
  );
}
