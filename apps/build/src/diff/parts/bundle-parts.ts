import { parseDocument } from "yaml";
import { isObject, type Json } from "../json.ts";
import { distinct, type Part, type PartKind } from "../part.ts";
import { alertingParts } from "./grafana-alerting.ts";
import { alloyParts } from "./alloy.ts";
import { dashboardParts } from "./dashboard.ts";
import { ruleParts } from "./rules.ts";
import { connectionParts, dataSourceParts, environmentPart, unitPart } from "./settings.ts";

/** Yields the parts of one file; `undefined` where it is not what its path says. */
type Reader = (file: string, text: string) => readonly Part[] | undefined;

/** Which files hold what; the first pattern that fits counts. */
const readers: readonly (readonly [path: RegExp, read: Reader])[] = [
  // Made from the other files, and different whenever one of them is.
  [/^(?:manifest\.json|SHA256SUMS(?:\.sig)?|sbom\.cdx\.json)$/, () => []],
  [/\.alloy$/, alloyParts],
  [
    /^grafana\/dashboards\/.*\.json$/,
    (file, text) => ofDocument(text, (value) => dashboardParts(file, value)),
  ],
  [/^grafana\/.*alerting\//, (file, text) => ofDocument(text, (value) => alertingParts(file, value))],
  [/^grafana\/.*datasources\//, (file, text) => ofDocument(text, (value) => dataSourceParts(file, value))],
  [
    /^rules\/alertmanager\.yaml$/,
    (file, text) => ofDocument(text, (value) => [part("notification", file, value)]),
  ],
  [/^rules\/.*\.ya?ml$/, (file, text) => ofDocument(text, (value) => ruleParts(file, value))],
  [/^systemd\//, (file, text) => [unitPart(file, text)]],
  [/\.env(?:\.example)?$/, (file, text) => [environmentPart(file, text)]],
  [/^network\.json$/, (file, text) => ofDocument(text, (value) => connectionParts(file, value))],
  [/^runbooks\//, (file, text) => [part("runbook", file, textLines(text))]],
  [/\.(?:ya?ml|json)$/, (file, text) => ofDocument(text, (value) => [part("setting", file, value)])],
];

/** Boards as resources are told as the dashboards that they are made from, where those changed as well. */
const boardResource = /^grafana\/resources\/.*\/(?<uid>[^/]+)\.json$/;

/** Yields the parts of a bundle, from its files and the versions of the programs that it is for. */
export function bundleParts(
  files: ReadonlyMap<string, Uint8Array>,
  programs: Readonly<Record<string, string>>,
): readonly Part[] {
  const versions = Object.entries(programs).map(([key, value]): Part => ({
    kind: "program",
    key,
    name: key,
    file: "manifest.json",
    value,
  }));
  const parts = [...files].flatMap(([file, bytes]) => fileParts(file, new TextDecoder().decode(bytes)));
  const uids = new Set(parts.flatMap(({ kind, key }) => (kind === "dashboard" ? [key] : [])));
  const own = parts.filter(({ file }) => !uids.has(boardResource.exec(file)?.groups?.["uid"] ?? ""));
  return distinct([...versions, ...withoutRepeated(own)]);
}

function fileParts(file: string, text: string): readonly Part[] {
  const reader = readers.find(([pattern]) => pattern.test(file))?.[1];
  return reader?.(file, text) ?? [part("file", file, textLines(text))];
}

/** The example shows the variables of all programs; those that another file sets are told of that one. */
function withoutRepeated(parts: readonly Part[]): readonly Part[] {
  const environments = parts.filter(({ kind }) => kind === "environment");
  const set = new Set(
    environments
      .filter(({ file }) => !file.endsWith(".example"))
      .flatMap(({ value }) => Object.keys(value ?? {})),
  );
  return parts.map((one) => {
    if (!one.file.endsWith(".example") || !isObject(one.value)) return one;
    const rest = Object.entries(one.value).filter(([name]) => !set.has(name));
    return { ...one, value: Object.fromEntries(rest) };
  });
}

function ofDocument(
  text: string,
  read: (value: Json) => readonly Part[] | undefined,
): readonly Part[] | undefined {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : read(document.toJS() as Json);
}

/** A file that is one part. */
function part(kind: PartKind, file: string, value: Json): Part {
  const name = kind === "runbook" ? file.replace(/^runbooks\//, "").replace(/\.md$/, "") : file;
  return { kind, key: file, name, file, value };
}

/** A text whose lines are counted, and not told one by one. */
function textLines(text: string): Json {
  return { lines: text.split("\n") };
}
