import type { Stack } from "@stackmon/stacks";
import type { Role } from "../../role.ts";
import { yamlText } from "../../yaml-text.ts";
import type { Container } from "../container.ts";
import { secretFoldersOf } from "../secret-folders.ts";
import { configMaps } from "./config-maps.ts";
import { machinesOf } from "./machine.ts";
import { machineManifests } from "./workload.ts";

/**
 * Yields path → text of what a cluster runs: a manifest of each machine, and the kustomization that makes ConfigMaps of the bundle's
 * own files, so that none is written twice. It is in the bundle's top folder, as kustomize reads nothing above its folder.
 *
 * @param paths Of all other files of the bundle.
 */
export function kubernetesFiles(
  role: Role,
  stack: Stack,
  containers: readonly Container[],
  paths: readonly string[],
): readonly (readonly [path: string, text: string])[] {
  const secrets = secretFoldersOf(role, stack);
  const manifests = machinesOf(role, stack).flatMap((machine) =>
    machineManifests({ role, machine, containers, secrets, paths }, stack),
  );
  if (manifests.length === 0) return [];
  const kustomization = {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    resources: manifests.map(([path]) => path),
    configMapGenerator: configMaps(role, containers, paths),
  };
  return [
    ["kustomization.yaml", `${head}${yamlText(kustomization)}`],
    ...manifests.map(([path, object]) => [path, yamlText(object)] as const),
  ];
}

const head = `# kubectl apply --server-side -k . in this folder; see the bundle's README. It is here, and not in kubernetes/, as kustomize reads no
# file above the folder of its kustomization. No cluster has run this in the tests of the project: it was built by kustomize, and
# read into Kubernetes' own types.
`;
