import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An empty consumer, and one that imports the entry and one namespace and composes one component. */
export const consumers = ["empty", "one"] as const;

export type Consumer = (typeof consumers)[number];

const sources: Readonly<Record<Consumer, string>> = {
  empty: "export {};\n",
  one: `import { compose } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";

const store = loki.write("store", { endpoint: [{ url: "http://127.0.0.1:3100/loki/api/v1/push" }] });
if (!compose("hub", [store]).ok) throw new Error("refused");
`,
};

/**
 * Writes the consumers into a folder inside the workspace, where they find the built packages as an installed
 * dependency: JavaScript to run, and a TypeScript project each.
 */
export function writeConsumers(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const consumer of consumers) {
    writeFileSync(join(folder, `${consumer}.mjs`), sources[consumer]);
    writeFileSync(join(folder, `${consumer}.ts`), sources[consumer]);
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
