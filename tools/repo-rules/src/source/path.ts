/** Yields whether vitest, or the type tests, own the file: these may read goldens and start programs. */
export function isTest(path: string): boolean {
  return /\.(test|test-d|fixture)\.ts$/.test(path) || /^[^/]+\/[^/]+\/e2e\//.test(path);
}

/** Yields whether a generator wrote the file. */
export function isGenerated(path: string): boolean {
  return path.endsWith(".gen.ts");
}

/** Yields whether the file is TypeScript of ours. */
export function isTypeScript(path: string): boolean {
  return path.endsWith(".ts") && !path.endsWith(".d.ts");
}

/** Yields `libs/stacks` of `libs/stacks/src/index.ts`; undefined outside the projects' folders. */
export function projectOf(path: string): string | undefined {
  return /^(?:libs|apps|tools)\/[^/]+(?=\/)/.exec(path)?.[0];
}
