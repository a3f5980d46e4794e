import { classicFaults, dynamicFaults } from "./board-faults.ts";
import { schemaFaults } from "./compiled.ts";

interface Resource {
  readonly kind?: unknown;
  readonly apiVersion?: unknown;
  readonly spec?: unknown;
}

/** What the types of Grafana say against a file that holds a dashboard or a folder as a resource. */
export function resourceFaults(resource: unknown): readonly string[] {
  const { kind, apiVersion, spec } = resource as Resource;
  if (kind === "Folder") return schemaFaults("Folder", resource);
  const faults = schemaFaults("Dashboard", resource);
  if (faults.length > 0) return faults;
  const inside = apiVersion === "dashboard.grafana.app/v2beta1" ? dynamicFaults(spec) : classicFaults(spec);
  return inside.map((fault) => `spec ${fault}`);
}
