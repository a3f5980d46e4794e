import type { Role } from "../../role.ts";
import type { Container } from "../container.ts";

/** The user's own variables, as stackmon.env on a machine: a ConfigMap, a Secret, both or none. */
export const ownVariablesName = "stackmon-own";

/** Yields the name of the ConfigMap that holds a file of a bundle; kustomize appends a hash of its content. */
export function fileMapName(role: Role, path: string): string {
  return `stackmon-${role}-${path.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
}

/** Yields the name of the ConfigMap that holds the settings of a container. */
export function settingsMapName(role: Role, { name }: Container): string {
  return `stackmon-${role}-${name}-env`;
}

/** Yields the files of a bundle that are directly in a folder; settings are not, as containers have them as variables. */
export function filesIn(folder: string, paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => path.slice(0, path.lastIndexOf("/")) === folder && !path.endsWith(".env"))
    .toSorted();
}

/** Yields the folders of a bundle that containers read, each once. */
export function foldersOf(containers: readonly Container[]): readonly string[] {
  return [...new Set(containers.flatMap(({ folders }) => folders))];
}

/** A file that `configMapGenerator` reads from the bundle, or settings. */
export interface GeneratedMap {
  readonly name: string;
  readonly files?: readonly string[];
  readonly literals?: readonly string[];
}

/**
 * Yields the ConfigMaps that containers read: one of each file, as one may hold 1 MiB at most, and one of the settings of each container.
 *
 * The settings are not read from their env files: kustomize leaves quotes in.
 *
 * *Source:* kustomize, api/kv/kv.go.
 */
export function configMaps(
  role: Role,
  containers: readonly Container[],
  paths: readonly string[],
): readonly GeneratedMap[] {
  const files = foldersOf(containers).flatMap((folder) => filesIn(folder, paths));
  return [
    ...files.map((path) => ({ name: fileMapName(role, path), files: [path] })),
    ...containers
      .filter(({ settings }) => settings.length > 0)
      .map((container) => ({
        name: settingsMapName(role, container),
        literals: container.settings.map(({ name, value }) => `${name}=${value}`),
      })),
  ];
}
