import type { Stack } from "@stackmon/stacks";
import type { Role } from "../role.ts";
import { composeFile, composePath } from "./compose-file.ts";
import { containersOf, type AlloyProgram } from "./containers.ts";
import { kubernetesFiles } from "./kubernetes/kubernetes-files.ts";

/**
 * Yields path → text of what runs a role in containers: for Compose and for Kubernetes.
 *
 * @param paths Of all other files of the bundle.
 */
export function containerFiles(
  role: Role,
  stack: Stack,
  alloy: AlloyProgram,
  paths: readonly string[],
): readonly (readonly [path: string, text: string])[] {
  const containers = containersOf(role, stack, alloy);
  return [
    [composePath, composeFile(role, stack, containers)],
    ...kubernetesFiles(role, stack, containers, paths),
  ];
}
