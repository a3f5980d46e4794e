import type { PackedBundle } from "@stackmon/bundle";
import { labelVariableName } from "@stackmon/pipelines";
import { ringOf, type Fleet, type Stack } from "@stackmon/stacks";
import { digest } from "../pack-files.ts";
import { nodeEnvs, ownNodeEnv } from "../render/node-env.ts";

/** A stack in which each node has a bundle of its own. */
export type FleetStack = Stack & { readonly fleet: Fleet };

/** Whether each node of the stack has a bundle of its own. */
export function isFleet(stack: Stack): stack is FleetStack {
  return stack.fleet !== undefined;
}

/** The bundle that a node is to have. */
export interface PlannedBundle {
  readonly host: string;
  readonly ring: string;
  /** `stackmon-agent-<host>-<version>.tar.gz` */
  readonly file: string;
  /** Content of {@link ownNodeEnv}: all that it has beside what the bundles of all nodes share. */
  readonly env: string;
  /** SHA-256 of all that it is made from. */
  readonly madeFrom: string;
}

/**
 * Yields the bundle of each node, in the order of the stack's nodes.
 *
 * A bundle is made from what all share and from its node's values, so what tells whether it is to be made again are these
 * two: the archive of what is shared says everything else, from the files and the version of this program to the signature.
 *
 * @param shared The agent's bundle without the values of any node.
 */
export function planFleet(stack: FleetStack, shared: PackedBundle): readonly PlannedBundle[] {
  const text = nodeEnvs(stack, labelVariableName);
  const [before, after] = around(shared.fileName, "agent");
  return stack.nodes.map((node) => {
    const env = text(node);
    return {
      host: node.host,
      ring: ringOf(stack.fleet, node, stack.labels).name,
      file: `${before}${node.host}-${after}`,
      env,
      madeFrom: textDigest(`${shared.sha256}  shared\n${textDigest(env)}  ${ownNodeEnv}\n`),
    };
  });
}

/** `stackmon-agent-1.2.3.tar.gz` → `stackmon-agent-`, `1.2.3.tar.gz`. */
function around(fileName: string, role: string): readonly [before: string, after: string] {
  const end = fileName.indexOf(`-${role}-`) + role.length + 2;
  return [fileName.slice(0, end), fileName.slice(end)];
}

function textDigest(text: string): string {
  return digest(new TextEncoder().encode(text));
}
