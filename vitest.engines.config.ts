import { configDefaults, defineConfig } from "vitest/config";

/**
 * Tests on the real programs, one file at a time: each starts a whole stack on loopback with the default ports.
 *
 * The programs come from `npm run engines`; a missing one fails its test.
 */
export default defineConfig({
  ssr: { resolve: { conditions: ["@stackmon/source", "node"] } },
  test: {
    include: ["{libs,apps,tools}/*/{src,e2e,tools}/**/*.engine.test.ts"],
    exclude: [...configDefaults.exclude],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    teardownTimeout: 60_000,
  },
});
