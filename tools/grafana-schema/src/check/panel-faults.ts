import { readSchema } from "../schema-file.ts";
import { schemaFaults } from "./compiled.ts";

/** What is a plugin's own in a panel of either model. */
export interface PluginSettings {
  /** The plugin's id. */
  readonly type: string;
  readonly options: unknown;
  /** Its settings of every field, and those that an override sets, by name. */
  readonly custom: Readonly<Record<string, unknown>>;
}

/** Panels that Grafana has and `@grafana/schema` has no types of. */
const untyped: ReadonlySet<string> = new Set(["alertlist"]);

const typed = new Set(
  Object.keys((readSchema("panel-plugins") as { readonly properties: object }).properties),
);

/**
 * What the plugin's types say against a panel's settings.
 *
 * A type of panel that is neither in `types/panels.ts` nor known to have no types is a fault: nobody would look at it.
 */
export function panelFaults({ type, options, custom }: PluginSettings): readonly string[] {
  if (untyped.has(type)) return [];
  if (!typed.has(type))
    return [`/ › ${type} is in no schema; add it to tools/grafana-schema/src/types/panels.ts`];
  return schemaFaults(`panel-plugins#/properties/${type}`, { options, custom });
}
