import { labels } from "../../label/label.ts";

/** Why a user's label may not have this name; `undefined` when it may. */
export function reservation(name: string): string | undefined {
  return name.startsWith("_")
    ? "names with a leading underscore are internal to the stores"
    : reserved.get(name);
}

const ours = "it is set on everything a node sends";
const ofLines = "it is read from log lines";
const ofSources = "Alloy's sources set it";

const reserved: ReadonlyMap<string, string> = new Map<string, string>([
  ...[labels.host, labels.job, labels.service].map((name): [string, string] => [name, ours]),
  ...[labels.level, labels.sourceFile].map((name): [string, string] => [name, ofLines]),
  ...["instance", "filename", "exporter"].map((name): [string, string] => [name, ofSources]),
]);
