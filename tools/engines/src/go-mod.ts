import type { GoModule, Recipe } from "./recipe/recipe.ts";

/** The part of `go mod edit -json` that is read here. */
export interface GoModJson {
  readonly Replace?:
    | readonly {
        readonly Old: { readonly Path: string; readonly Version?: string };
        readonly New: { readonly Path: string; readonly Version?: string };
      }[]
    | null;
}

/** Name of the throwaway module each program is built in. */
export const ENGINE_MODULE = "stackmon/engine";

const at = (module: { readonly path: string; readonly version: string }): string =>
  `${module.path}@${module.version}`;

/**
 * Arguments of `go mod edit` that turn the base module's go.mod into that of a module requiring it: its own name, its requirement on the base,
 * and no replacement by a folder (those folders are not in the published module). All other replacements and exclusions stay: they count
 * only in the main module, which is why `go install` refuses such modules.
 */
export function goModEdits(mod: GoModJson, base: GoModule): string[] {
  const folders = (mod.Replace ?? []).filter(({ New }) => New.Version === undefined);
  const drops = folders.map(({ Old }) => `-dropreplace=${Old.Path}${Old.Version ? `@${Old.Version}` : ""}`);
  return [`-module=${ENGINE_MODULE}`, ...drops, `-require=${at(base)}`];
}

/** Lines of go.sum that pin the given modules. */
export function goSumLines(modules: readonly GoModule[]): string {
  return modules
    .map((m) => `${m.path} ${m.version} ${m.sum}\n${m.path} ${m.version}/go.mod ${m.goModSum}\n`)
    .join("");
}

/** Arguments of `go build`. `-mod=readonly` refuses any dependency that neither the recipe nor the base module's go.sum pins. */
export function goBuildArguments(recipe: Recipe, output: string): string[] {
  return [
    "build",
    "-mod=readonly",
    ...(recipe.tags.length > 0 ? ["-tags", recipe.tags.join(" ")] : []),
    "-ldflags",
    `-s -w -X ${recipe.stamp.variable}=${recipe.stamp.value}`,
    "-o",
    output,
    "package" in recipe.main ? recipe.main.package : ".",
  ];
}
