import { existsSync, readFileSync } from "node:fs";
import { compareSchemas, describeDifferences } from "./compare.ts";
import { extractSchema } from "./extractor.ts";
import { schemaFile } from "./paths.ts";

const ADVICE = "run: npx nx run schema-extractor:extract";

/** Diagnostics of a schema file against the pinned Alloy's own registry; none where they agree to the byte. */
export function checkSchema(report: (line: string) => void, path: string = schemaFile): string[] {
  if (!existsSync(path)) return [`schema-extractor/missing: ${path} › ${ADVICE}`];
  const file = readFileSync(path, "utf8");
  const alloy = extractSchema(report);
  if (file === alloy) return [];
  const differences = compareSchemas(file, alloy);
  const what =
    differences.length === 0
      ? "the same content in another layout"
      : `${differences.length} of its parts differ from the pinned Alloy`;
  return [`schema-extractor/stale: ${path} › ${what}; ${ADVICE}`, ...describeDifferences(differences)];
}
