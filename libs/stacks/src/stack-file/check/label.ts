import type { Diagnostic } from "../../diagnostic.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { present, presentEntries } from "../stack-file.ts";
import type { Draft, StackFile } from "../stack-file.ts";
import type { ValuePath } from "../value-path.ts";
import { reservation } from "./reserved-label.ts";

/** Labels that would overwrite others, and labels that differ in capitals only. */
export function checkLabels(file: Draft<StackFile>): Diagnostic[] {
  const stack: Placed[] = placed(file.labels, ["labels"]);
  const nodes = present(file.nodes).map(([index, node]) => placed(node.labels, ["nodes", index, "labels"]));
  return [
    ...[stack, ...nodes].flat().flatMap(checkReserved),
    ...checkCapitals(stack, []),
    ...nodes.flatMap((own) => checkCapitals(own, stack)),
  ];
}

interface Placed {
  readonly name: string;
  readonly path: ValuePath;
}

function placed(
  labels: { readonly [name: string]: string | undefined } | undefined,
  path: ValuePath,
): Placed[] {
  return presentEntries(labels).map(([name]) => ({ name, path: [...path, name] }));
}

function checkReserved({ name, path }: Placed): Diagnostic[] {
  const reason = reservation(name);
  if (reason === undefined) return [];
  const free = `stack_${name.replace(/^_+/, "")}`;
  const message = `saw the label ${name}, wanted a name that is free: ${reason}`;
  return [stackDiagnostic("stack/reserved-label", path, message, `rename it, for example to ${free}`)];
}

/** Environment variables carry labels to the agents as STACKMON_LABEL_<NAME>, in capitals. */
function checkCapitals(own: readonly Placed[], inherited: readonly Placed[]): Diagnostic[] {
  const seen = new Map(inherited.map(({ name }) => [name.toUpperCase(), name]));
  return own.flatMap(({ name, path }) => {
    const other = seen.get(name.toUpperCase()) ?? name;
    seen.set(name.toUpperCase(), other);
    const message = `saw ${name} beside ${other}, wanted names that differ in more than capitals`;
    return other === name ? [] : [stackDiagnostic("stack/ambiguous-label", path, message, `write ${other}`)];
  });
}
