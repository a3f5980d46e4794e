import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A consumer of nothing, and one that composes a file of one component; `src/NAME/main.ts` each. */
export const consumers = ["empty", "one-component"] as const;

export type Consumer = (typeof consumers)[number];

/** Sources hold no type syntax: they are TypeScript and JavaScript alike. */
function sourceOf(consumer: Consumer): string {
  return readFileSync(new URL(`${consumer}/main.ts`, import.meta.url), "utf8");
}

/**
 * Writes the consumers into a folder inside the workspace, where they find the built packages as an installed
 * dependency: JavaScript to run, and a TypeScript project each.
 */
export function writeConsumers(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const consumer of consumers) {
    writeFileSync(join(folder, `${consumer}.mjs`), sourceOf(consumer));
    writeFileSync(join(folder, `${consumer}.ts`), sourceOf(consumer));
    writeFileSync(join(folder, `tsconfig.${consumer}.json`), JSON.stringify(project(consumer)));
  }
}

function project(consumer: Consumer): object {
  return {
    compilerOptions: {
      target: "es2023",
      lib: ["es2023"],
      module: "nodenext",
      strict: true,
      noEmit: true,
      types: [],
    },
    files: [`${consumer}.ts`],
  };
}
