import { functionNames, functionSchema } from "../check/registry.ts";
import { camelCase } from "../component/name.ts";
import type { Imports } from "./imports.ts";

/** A function or constant of the standard library as TypeScript. */
export interface FunctionCode {
  readonly kind: "function" | "constant";
  readonly code: string;
}

/** The builder of a function or constant; undefined where there is none, as of deprecated functions. */
export function functionCode(path: readonly string[], imports: Imports): FunctionCode | undefined {
  const name = path.join(".");
  if (!functionNames.includes(name)) return undefined;
  const schema = functionSchema(name);
  if (schema?.replacedBy !== undefined) return undefined;
  const [first = "", ...rest] = path.map(camelCase);
  const code = [imports.use(first), ...rest].join(".");
  return { kind: schema === undefined ? "constant" : "function", code };
}
