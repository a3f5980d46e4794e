import { schemaFaults } from "./compiled.ts";
import { panelFaults } from "./panel-faults.ts";

interface FieldConfig {
  readonly defaults?: { readonly custom?: Readonly<Record<string, unknown>> };
  readonly overrides?: readonly { readonly properties?: readonly { id: string; value?: unknown }[] }[];
}

interface ClassicPanel {
  readonly type: string;
  readonly options?: unknown;
  readonly fieldConfig?: FieldConfig;
  readonly panels?: readonly ClassicPanel[];
}

/** What the types of Grafana say against a board of the classic model; nothing where all is as they want it. */
export function classicFaults(board: unknown): readonly string[] {
  const faults = schemaFaults("classic-board", board);
  if (faults.length > 0) return faults;
  const { panels = [] } = board as { readonly panels?: readonly ClassicPanel[] };
  return panels
    .flatMap((panel) => (panel.type === "row" ? (panel.panels ?? []) : [panel]))
    .flatMap(({ type, options = {}, fieldConfig }) => pluginFaults(type, options, fieldConfig));
}

interface Element {
  readonly kind: string;
  readonly spec: {
    readonly vizConfig: {
      readonly group: string;
      readonly spec: { readonly options: unknown; readonly fieldConfig: FieldConfig };
    };
  };
}

/** What the types of Grafana say against a board of the model v2beta1; nothing where all is as they want it. */
export function dynamicFaults(board: unknown): readonly string[] {
  const faults = schemaFaults("dynamic-board", board);
  if (faults.length > 0) return faults;
  const { elements } = board as { readonly elements: Readonly<Record<string, Element>> };
  return Object.values(elements)
    .filter(({ kind }) => kind === "Panel")
    .map(({ spec: { vizConfig } }) => vizConfig)
    .flatMap(({ group, spec: { options, fieldConfig } }) => pluginFaults(group, options, fieldConfig));
}

/** Names the panel by its type: a plugin's settings are a schema of their own. */
function pluginFaults(type: string, options: unknown, fieldConfig: FieldConfig = {}): readonly string[] {
  const custom = { ...fieldConfig.defaults?.custom, ...overridden(fieldConfig) };
  return panelFaults({ type, options, custom }).map((fault) => `${type} ${fault}`);
}

/** An override sets a plugin's own setting as `custom.<name>`. */
function overridden({ overrides = [] }: FieldConfig): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    overrides
      .flatMap(({ properties = [] }) => properties)
      .filter(({ id }) => id.startsWith("custom."))
      .map(({ id, value }) => [id.slice("custom.".length), value]),
  );
}
