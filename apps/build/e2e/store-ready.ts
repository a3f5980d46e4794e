import { storePort } from "@stackmon/stacks";

export type StoreName = keyof typeof storePort;

/** Path at which each store says that it is ready. */
export const readyPath: Readonly<Record<StoreName, string>> = {
  "victoria-metrics": "/health",
  prometheus: "/-/ready",
  "victoria-logs": "/health",
  loki: "/ready",
};

/** Where a store on its default port says so, behind its address: `:8428/health`. */
export function readyAt(store: StoreName): string {
  return `:${storePort[store]}${readyPath[store]}`;
}
