import { stringify } from "yaml";

/** Yields a value as YAML. No folding and no anchors: one value, one line, readable in a diff. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
