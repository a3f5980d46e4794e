import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { filesBelow, findTarget, type Target } from "../alloy/find.ts";
import { fault } from "../diagnostic.ts";

const help = "name a folder with dashboards' JSON, as grafana/dashboards of a bundle";

/** What is said of a folder whose `.json` files are all something else. */
export function noDashboards(path: string): FoundDiagnostic {
  return {
    ...fault("build/no-dashboard", path, "none of its .json files holds a dashboard", help),
    file: path,
  };
}

/** Every `.json` file below a folder, without hidden folders and node_modules. */
export async function findBoards(
  path: string,
  place: { readonly cwd: string; readonly stdinName: string },
): Promise<Target> {
  const found = await findTarget(path, place, {
    filesOf: filesBelow(".json"),
    none: "holds no .json file, nor does any folder below it",
    help,
  });
  if (found.problem?.code !== "build/no-alloy-file") return found;
  return { ...found, problem: { ...found.problem, code: "build/no-dashboard" } };
}
