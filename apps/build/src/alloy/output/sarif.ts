import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Location, Log, Region, ReportingDescriptor, Result } from "sarif";
import type { FoundDiagnostic } from "@stackmon/alloy-river/check";
import { findingText, type Findings } from "../finding.ts";
import { ruleOf } from "../rule.ts";
import { utf16Column } from "../text-place.ts";
import { pathIn } from "./path-in.ts";

/**
 * Yields the findings as SARIF 2.1.0: one run, a rule for each code that was found, paths relative to `cwd`.
 *
 * Rules name their page in their help, not as `helpUri`, which takes absolute URLs alone.
 *
 * *Source:* docs.oasis-open.org/sarif/sarif/v2.1.0; what GitHub's code scanning asks for beyond it.
 */
export function sarifLog({ found, sources }: Findings, version: string, cwd: string): Log {
  const codes = [...new Set(found.map(({ code }) => code))].toSorted();
  const results = found.map((one): Result => ({
    ruleId: one.code,
    ruleIndex: codes.indexOf(one.code),
    level: one.severity,
    message: { text: findingText(one) },
    locations: [locationOf(one, sources.get(one.file), cwd)],
  }));
  const rules = codes.map((code) => descriptorOf(code, found));
  const driver = { name: "stackmon", version, semanticVersion: version, rules };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
}

function descriptorOf(code: string, found: readonly FoundDiagnostic[]): ReportingDescriptor {
  const { summary, description, page } = ruleOf(code);
  const isError = found.some((one) => one.code === code && one.severity === "error");
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: description },
    help: { text: `${description} Examples and their correction: ${page}` },
    defaultConfiguration: { level: isError ? "error" : "warning" },
  };
}

function locationOf(found: FoundDiagnostic, source: string | undefined, cwd: string): Location {
  const region = regionOf(found, source);
  return {
    physicalLocation: { artifactLocation: artifactOf(found.file, cwd), ...(region && { region }) },
  };
}

function regionOf({ position }: FoundDiagnostic, source: string | undefined): Region | undefined {
  if (position === undefined) return undefined;
  const { line: startLine } = position;
  return source === undefined ? { startLine } : { startLine, startColumn: utf16Column(source, position) };
}

/** Below `cwd` a path from there, elsewhere an absolute URL: a relative one must not lead upwards. */
function artifactOf(file: string, cwd: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = resolve(cwd, file);
  const inside = pathIn(cwd, path);
  if (inside === undefined) return { uri: pathToFileURL(path).href };
  return { uri: inside.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}
