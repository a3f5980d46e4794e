import { buildCommand, type Command } from "@stricli/core";
import type { CapacityPlan } from "@stackmon/stacks";
import { report, type Context } from "../context.ts";
import { warning, type LocatedDiagnostic } from "../diagnostic.ts";
import type { Format } from "../report/report.ts";
import { formatFlag } from "./format-flag.ts";

/** `stackmon plan [stack.yaml]`: series, samples, lines and disks of a stack; writes no file. */
export const planCommand: Command<Context> = buildCommand({
  func: plan,
  parameters: {
    flags: { format: formatFlag },
    positional: {
      kind: "tuple",
      parameters: [
        {
          parse: String,
          placeholder: "stack.yaml",
          brief: "The stack file to plan for",
          default: "stack.yaml",
        },
      ],
    },
  },
  docs: {
    brief: "Tell how many series, samples and lines a stack makes, and what disks its retention needs",
    fullDescription: `Tell how many series, samples and lines a stack makes, what its stores keep of them for the retention of the
stack file, and how large their disks are to be so that a fifth stays free. Warns where a single hub is outgrown.

The figures were measured: of nodes and signers on mainnet, and of the stores and the hub in this project's benchmarks
(tools/benchmarks/DISK.md and LOAD.md). A node whose RPC is public has up to 825 series instead of 257. Lines that the stack
file thins out are counted, as nobody knows before how many they are; of disks for logs you may need a third: real lines repeat
themselves more than those that were measured.
Exit code 0: the stack file is right; 1: it has mistakes.

EXAMPLES
  stackmon plan
  stackmon plan --format json stacks/mainnet.yaml`,
  },
});

async function plan(this: Context, { format }: { format: Format }, path: string): Promise<void> {
  const [{ readStackFile }, { capacityPlan }, { planText }] = await Promise.all([
    import("../stack-file/read.ts"),
    import("@stackmon/stacks"),
    import("../plan/text.ts"),
  ]);
  const outcome = await readStackFile(path, this.io.cwd);
  if (!outcome.ok) return report(this, format, outcome.diagnostics, { file: path });
  const made = capacityPlan(outcome.value);
  if (format === "human") this.io.stdout.write(planText(made));
  report(this, format, [...outcome.warnings, ...outgrown(path, made)], { file: path, plan: made });
}

function outgrown(path: string, { ofOneHub = 0 }: CapacityPlan): readonly LocatedDiagnostic[] {
  if (ofOneHub <= 1) return [];
  const message = `asks ${ofOneHub.toFixed(1)} times what one hub on two processors was seen to take`;
  const help =
    "give the hub more processors and try it with benchmarks:load, or spread the nodes over several hubs";
  return [{ ...warning("build/hub-outgrown", "nodes", message, help), file: path }];
}
