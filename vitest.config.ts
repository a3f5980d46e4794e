import { defineConfig } from "vitest/config";

/** One configuration for every project. Packages resolve to their sources, never to a stale `dist`. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@stackmon/source", "node"] } },
  test: {
    include: ["libs/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "tools/*/src/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
