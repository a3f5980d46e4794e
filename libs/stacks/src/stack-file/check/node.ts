import type { Diagnostic } from "../../diagnostic.ts";
import type { ServiceName } from "../../service/service.ts";
import { declaredServices } from "../complete.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { mostGatedNodes } from "../gate-port.ts";
import { formatPath, type ValuePath } from "../value-path.ts";
import { present } from "../stack-file.ts";
import type { Draft, LineClassEntry, StackFile } from "../stack-file.ts";
import { thinningLists } from "./thinning.ts";

/** Hosts that occur twice, services that a node or a rule names but the file does not declare, and the reverse. */
export function checkNodes(file: Draft<StackFile>): Diagnostic[] {
  return [
    ...checkMissing(file),
    ...checkCount(file),
    ...checkHosts(file),
    ...checkHostLengths(file),
    ...checkUndeclared(file),
    ...checkUnused(file),
  ];
}

/** *Source:* RFC 5280, appendix A, `ub-common-name`. */
const longestCommonName = 64;

/** A host is the common name of its node's certificate. */
function checkHostLengths({ hub, nodes }: Draft<StackFile>): Diagnostic[] {
  if (typeof hub !== "object" || hub.tls !== "mutual") return [];
  return present(nodes).flatMap(([index, { host = "" }]) => {
    if (host.length <= longestCommonName) return [];
    const message = `saw ${host.length} characters, wanted at most ${longestCommonName}, the longest common name of a certificate, since hub.tls is mutual`;
    return [stackDiagnostic("stack/long-host", ["nodes", index, "host"], message, "shorten the host")];
  });
}

/** The nodes of other files are for the program that reads those files. */
function checkMissing(file: Draft<StackFile>): Diagnostic[] {
  if (file.nodes !== undefined || file.nodesFrom === undefined) return [];
  const message = "nodes is missing, and the files of nodesFrom were not read";
  return [stackDiagnostic("stack/missing-key", [], message, "pass the nodes of those files as nodes")];
}

/** Each node has a receiver behind the gate, and that a port. */
function checkCount({ hub, nodes = [] }: Draft<StackFile>): Diagnostic[] {
  if (typeof hub !== "object" || hub.tls !== "mutual" || nodes.length <= mostGatedNodes) return [];
  const message = `saw ${nodes.length} nodes, wanted at most ${mostGatedNodes} behind one gate, since hub.tls is mutual`;
  const help = "make several stacks, each with a hub of its own";
  return [stackDiagnostic("stack/out-of-range", ["nodes"], message, help)];
}

/** Without regard to capitals: host names have none, and each host becomes a file name. */
function checkHosts(file: Draft<StackFile>): Diagnostic[] {
  const seen = new Map<string, number>();
  return present(file.nodes).flatMap(([index, { host }]) => {
    if (host === undefined) return [];
    const first = seen.get(host.toLowerCase());
    seen.set(host.toLowerCase(), first ?? index);
    if (first === undefined) return [];
    return [duplicateHost(["nodes", index, "host"], host, formatPath(["nodes", first]))];
  });
}

/**
 * A host that is taken.
 *
 * @param first Where it was seen before, as diagnostics write it.
 */
export function duplicateHost(path: ValuePath, host: string, first: string): Diagnostic {
  const message = `saw ${host}, which ${first} has already, wanted a host of its own`;
  return stackDiagnostic(
    "stack/duplicate-host",
    path,
    message,
    "rename one of them, or merge the two entries",
  );
}

/** Not beside a service of an unknown name, which may be the one that is meant. */
function checkUndeclared(file: Draft<StackFile>): Diagnostic[] {
  const declared = declaredServices(file);
  const hasUnknown = Object.keys(file.services ?? {}).length > declared.length;
  if (hasUnknown) return [];
  const named = [
    ...present(file.nodes).flatMap(([index, node]) =>
      present(node.services).map(([at, name]) => ({ name, path: ["nodes", index, "services", at] })),
    ),
    ...thinningLists.flatMap((list) =>
      present<Draft<LineClassEntry>>(file[list]).flatMap(([index, { service: name }]) =>
        name === undefined ? [] : [{ name, path: [list, index, "service"] }],
      ),
    ),
  ];
  return named
    .filter(({ name }) => !declared.includes(name))
    .map(({ name, path }) => {
      const message = `saw ${name}, wanted a service of this file: ${declared.join(", ")}`;
      return stackDiagnostic("stack/undeclared-service", path, message, `add ${name}: {} to services`);
    });
}

/** Only when every node's list is known: a node without one runs everything. */
function checkUnused(file: Draft<StackFile>): Diagnostic[] {
  const lists = (file.nodes ?? [undefined]).map((node) => node?.services);
  if (lists.some((list) => list === undefined || list.includes(undefined))) return [];
  const used = new Set(lists.flatMap((list) => list ?? []));
  return declaredServices(file)
    .filter((name) => file.services !== undefined && !used.has(name))
    .map((name: ServiceName) => {
      const message = `no node runs ${name}, wanted every declared service on a node`;
      const help = `add ${name} to the services of a node, or remove it here`;
      return stackDiagnostic("stack/unused-service", ["services", name], message, help);
    });
}
