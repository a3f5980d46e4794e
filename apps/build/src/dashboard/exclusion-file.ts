import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Exclusion } from "@stackmon/dashboards/check";
import { UsageError, type Io } from "../context.ts";
import { systemReason } from "../diagnostic.ts";
import { jsonFault } from "./json-fault.ts";

/**
 * Reads `--exclusions FILE`: a JSON list of `{code, board, panel, reason}`, `panel` being absent for what belongs to none.
 *
 * @returns What is wrong with the file, where something is: it is an argument of the command.
 */
export async function readExclusions(path: string, io: Io): Promise<readonly Exclusion[] | UsageError> {
  let text: string;
  try {
    text = await readFile(resolve(io.cwd, path), "utf8");
  } catch (error) {
    return new UsageError(`${path} cannot be read: ${systemReason(error)}`);
  }
  const broken = jsonFault(text);
  if (broken !== undefined) return new UsageError(`${path} is no JSON: ${broken.message}`);
  const value = JSON.parse(text) as unknown;
  if (!Array.isArray(value)) return new UsageError(`${path} is no list of {code, board, panel, reason}`);
  const list = value as readonly unknown[];
  const wrong = list.findIndex((one) => !isExclusion(one));
  if (wrong === -1) return list as readonly Exclusion[];
  return new UsageError(
    `${path}: item ${wrong + 1} wants code, board and reason as texts, and panel as a number`,
  );
}

function isExclusion(value: unknown): value is Exclusion {
  if (typeof value !== "object" || value === null) return false;
  const { code, board, panel, reason } = value as Readonly<Record<string, unknown>>;
  const isNumber = panel === undefined || typeof panel === "number";
  return [code, board, reason].every((one) => typeof one === "string") && isNumber;
}
