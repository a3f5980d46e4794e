import { configDefaults, defineConfig } from "vitest/config";

const everywhere = "{libs,apps,tools}/*/{src,e2e,tools}/**/*.engine.test.ts";

/** Tests of programs that read files, answer and end, or listen on an address that no whole stack has. */
const ofPrograms = [
  "libs/{alerts,alloy-river}/tools/**/*.engine.test.ts",
  "tools/{alloy-oracle,schema-extractor,repo-rules}/src/**/*.engine.test.ts",
  "apps/build/src/render/**/*.engine.test.ts",
  "apps/build/e2e/rules.engine.test.ts",
];

/**
 * Tests on the real programs, one file at a time: most start a whole stack on loopback with the default ports. The two projects may
 * run beside each other, as they do in CI: `npm run test:engines -- --project stacks`.
 *
 * The programs come from `npm run engines`; a missing one fails its test.
 */
export default defineConfig({
  ssr: { resolve: { conditions: ["@stackmon/source", "node"] } },
  test: {
    fileParallelism: false,
    teardownTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "programs", include: ofPrograms, testTimeout: 180_000, hookTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: "stacks",
          include: [everywhere],
          exclude: [...configDefaults.exclude, ...ofPrograms],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
