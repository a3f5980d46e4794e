import type { Diagnostic } from "../../diagnostic.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { present } from "../stack-file.ts";
import type { Draft, StackFile } from "../stack-file.ts";

/** Rules that would lose errors, and second rules for the same lines. */
export function checkSampling(file: Draft<StackFile>): Diagnostic[] {
  const seen = new Map<string, number>();
  return present(file.sampling).flatMap(([index, { service, level }]) => {
    const key = `${service} ${level}`;
    const first = seen.get(key);
    seen.set(key, first ?? index);
    const repeated = first !== undefined && service !== undefined && level !== undefined;
    return [
      ...(level === "critical" || level === "error" ? [sampledErrors(index, level)] : []),
      ...(repeated ? [repeatedRule(index, first, key)] : []),
    ];
  });
}

function sampledErrors(index: number, level: string): Diagnostic {
  const message = `saw ${level}, wanted warn, info, debug or trace: errors are rare and every one counts`;
  const help = "remove this rule, or thin out a lower level";
  return stackDiagnostic("stack/sampled-errors", ["sampling", index, "level"], message, help);
}

function repeatedRule(index: number, first: number, key: string): Diagnostic {
  const message = `saw ${key} as in sampling[${first}], wanted one rule for each service and level`;
  return stackDiagnostic("stack/duplicate-entry", ["sampling", index], message, "remove one of the two");
}
