import { afterAll, beforeAll, onTestFailed } from "vitest";
import { Installed } from "./installed.ts";
import type { StoreName } from "./store-ready.ts";

/** Where each store's program is in its release archive. */
const release: Readonly<Record<StoreName, string>> = {
  "victoria-metrics": "victoria-metrics-prod",
  "victoria-logs": "victoria-logs-prod",
  prometheus: "prometheus-3.linux-amd64/prometheus",
  loki: "loki-linux-amd64",
};

export function storesOf(pair: readonly StoreName[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pair.map((store) => [store, release[store]]));
}

/** Boots the machine before the tests, and keeps its folder when one fails. */
export function installedFor(options: Parameters<typeof Installed.boot>[0]): {
  readonly server: () => Installed;
  readonly keepWhenFailed: () => void;
} {
  let booted: Installed | undefined;
  let failed = false;
  beforeAll(async () => {
    booted = await Installed.boot(options);
  });
  afterAll(() => booted?.stop(failed));
  return {
    server: () => {
      if (booted === undefined) throw new Error("the machine did not boot");
      return booted;
    },
    keepWhenFailed: () =>
      onTestFailed(() => {
        failed = true;
      }),
  };
}
