import { configDefaults, defineConfig } from "vitest/config";

/**
 * One configuration for every project's tests that need npm alone.
 *
 * Packages resolve to their sources, never to a stale `dist`: vitest reads `ssr.resolve.conditions` and ignores
 * `resolve.conditions`. tools/repo-rules/src/gate/source-resolution.test.ts proves it with a planted `dist`.
 */
export default defineConfig({
  ssr: { resolve: { conditions: ["@stackmon/source", "node"] } },
  test: {
    include: ["{libs,apps,tools}/*/{src,e2e,tools}/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "**/*.engine.test.ts"],
    // In CI the engines are compiled meanwhile: what takes 15 s on an idle machine takes more than a minute then.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
