import type { Diagnostic } from "../../diagnostic.ts";
import type { ServiceName } from "../../service/service.ts";
import { unitStem } from "../../service/unit.ts";
import { completeStack } from "../complete.ts";
import { stackDiagnostic } from "../diagnostic-code.ts";
import { present } from "../stack-file.ts";
import type { StackService } from "../stack.ts";
import type { Draft, StackFile } from "../stack-file.ts";
import type { ValuePath } from "../value-path.ts";
import { isUnsure } from "./unsure.ts";

/** Services that yield nothing, and journal units and log files of which it is unclear whose they are. */
export function checkServices(file: Draft<StackFile>): Diagnostic[] {
  return [...checkSilent(file), ...checkUnits(file), ...checkLogFiles(file), ...checkIgnoredUnits(file)];
}

function checkSilent(file: Draft<StackFile>): Diagnostic[] {
  const { services, journal } = completeStack(file);
  const isSure = ({ name }: StackService): boolean =>
    !["metrics", "unit", "logs"].some((key) => isUnsure(file, ["services", name, key]));
  return services
    .filter(isSure)
    .filter(({ metricsAddress, unit, logFiles }) => {
      const hasLogs = (journal.enabled && unit !== "none") || logFiles.length > 0;
      return metricsAddress === "none" && !hasLogs;
    })
    .map(({ name }) => {
      const message = `${name} has neither metrics nor logs, wanted at least one of them`;
      const help = `set metrics, ${journal.enabled ? "unit" : "journal.enabled"} or logs, or remove ${name}`;
      return stackDiagnostic("stack/silent-service", ["services", name], message, help);
    });
}

interface Claim {
  readonly unit: string;
  readonly path: ValuePath;
  readonly by: ServiceName | undefined;
}

/** A unit's entries get one `service` label: the service that names it, else the unit's stem. */
function checkUnits(file: Draft<StackFile>): Diagnostic[] {
  const services = completeStack(file).services;
  const claims: Claim[] = [
    ...services.map(({ name, unit }): Claim => ({ unit, path: ["services", name, "unit"], by: name })),
    ...present(file.journal?.units).map(([index, unit]): Claim => ({
      unit,
      path: ["journal", "units", index],
      by: undefined,
    })),
  ].filter(({ unit }) => unit !== "none");
  return claims.flatMap((claim, index) => {
    const owner = claims.slice(0, index).find((other) => collide(other, claim));
    return owner === undefined ? [] : [ambiguousUnit(claim, owner)];
  });
}

const labelOf = ({ unit, by }: Claim): string => by ?? unitStem(unit);

/** Repeated further units are the schema's business. */
const collide = (first: Claim, second: Claim): boolean =>
  first.by !== undefined && (first.unit === second.unit || labelOf(first) === labelOf(second));

function ambiguousUnit(claim: Claim, owner: Claim): Diagnostic {
  const same = claim.unit === owner.unit;
  const message = same
    ? `saw ${claim.unit}, which is the unit of ${owner.by} already, wanted a unit of its own`
    : `saw ${claim.unit}, whose service label would be ${labelOf(claim)} like that of ${owner.unit}, wanted another`;
  const help =
    claim.by === undefined
      ? "remove it here"
      : `set the unit that runs ${claim.by}, or unit: none if it does not log to the journal`;
  return stackDiagnostic("stack/ambiguous-unit", claim.path, message, help);
}

/** Compared as written: two different globs may still meet. */
function checkLogFiles(file: Draft<StackFile>): Diagnostic[] {
  const seen = new Map<string, string>();
  return Object.entries(file.services ?? {}).flatMap(([name, service]) =>
    present(service?.logs).flatMap(([index, path]) => {
      const owner = seen.get(path) ?? name;
      seen.set(path, owner);
      if (owner === name) return [];
      const message = `saw ${path}, which is a log of ${owner} already, wanted a file of one service`;
      const help = `remove it from ${owner} or from ${name}: each line would be stored twice`;
      return [stackDiagnostic("stack/shared-log-file", ["services", name, "logs", index], message, help)];
    }),
  );
}

function checkIgnoredUnits({ journal }: Draft<StackFile>): Diagnostic[] {
  const units = present(journal?.units).map(([, unit]) => unit);
  if (journal?.enabled !== false || units.length === 0) return [];
  const message = `saw ${units.join(", ")} while journal.enabled is false, wanted a journal to read them from`;
  return [
    stackDiagnostic("stack/ignored-units", ["journal", "units"], message, "set journal.enabled to true"),
  ];
}
