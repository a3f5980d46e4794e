import { compose } from "../compose.ts";
import { silent } from "../compose.fixture.ts";
import { upstreamVersions } from "../render/upstream.ts";
import type { Role } from "../render/role.ts";
import { parseStack } from "../stack-file/read.ts";
import { compareBundles, type BundleDiff, type ReadBundle } from "./compare-bundles.ts";

const identity = {
  schema: "stackmon/bundle-manifest/1",
  name: "stackmon",
  version: "1.2.3",
  sourceRevision: "0123456789abcdef0123456789abcdef01234567",
  inputSha256: "0".repeat(64),
  files: [],
} as const;

/** A bundle of these files, for these programs. */
export function bundleOf(
  texts: Readonly<Record<string, string>>,
  upstream: Readonly<Record<string, string>> = { alloy: "v1.19.0" },
  role: Role = "hub",
): ReadBundle {
  const encoder = new TextEncoder();
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)]));
  return { manifest: { ...identity, role, upstream }, files };
}

/** The bundle of a role that a stack file makes. */
export function composedBundle(stackFile: string, role: Role): ReadBundle {
  const stack = parseStack(stackFile, "stack.yaml");
  if (!stack.ok) throw new Error(JSON.stringify(stack.diagnostics));
  const composed = compose(stack.value, silent);
  const own = composed.ok ? composed.value.find((one) => one.role === role) : undefined;
  if (own === undefined) throw new Error(`no bundle of ${role}`);
  const upstream = Object.fromEntries(own.programs.map((program) => [program, upstreamVersions[program]]));
  return { manifest: { ...identity, role, upstream }, files: own.files };
}

/** `change kind name` of each change. */
export function changesIn({ changes }: BundleDiff): readonly string[] {
  return changes.map(
    ({ change, kind, name, was }) => `${change} ${kind} ${was === undefined ? "" : `${was} → `}${name}`,
  );
}

/** `path: before → after` of each difference of one part. */
export function differencesOf({ changes }: BundleDiff, kind: string, name: string): readonly string[] {
  const found = changes.filter((one) => one.kind === kind && one.name.startsWith(name));
  return found.flatMap(({ differences }) =>
    differences.map(
      ({ path, before, after }) => `${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    ),
  );
}

/** `code kind name` of each loss between bundles of these files. */
export function lossesBetween(before: ReadBundle, after: ReadBundle): readonly string[] {
  return compareBundles(before, after).losses.map(({ code, kind, name }) => `${code} ${kind} ${name}`);
}
