import { sdk } from "../generated/sdk-table.gen.ts";
import type { Fit } from "./construction.ts";
import type { JsonObject } from "./json.ts";
import { queryModule, type Place } from "./place.ts";
import { buildersOf, createBuilder } from "./sdk-class.ts";
import type { TypeExpression } from "./type-expression.ts";

/** A builder that may be taken for an object. */
export interface Candidate {
  readonly name: string;
  readonly fit: Fit;
}

/** The builders of the queries of this place's data source. */
export function queryBuilders(type: TypeExpression, place: Place): readonly Candidate[] {
  const module = queryModule(place);
  return buildersOf(type)
    .filter((name) => name.startsWith(`${module}.`))
    .map((name) => ({ name, fit: 0 }));
}

/** Panels and variables of each `type` have a builder of their own; it sets the type by itself. */
export function fitting(names: readonly string[], { type }: JsonObject): readonly Candidate[] {
  const all = names.map((name): Candidate => {
    const table = sdk.builders[name];
    const own = Reflect.get(
      createBuilder(name, table?.parameters.map(() => "") ?? []).build(),
      "type",
    ) as unknown;
    if (own === (type ?? "") || own === undefined) return { name, fit: 0 };
    return { name, fit: table?.methods.some(({ at }) => at === "/type") ? 1 : 2 };
  });
  const best = Math.min(...all.map(({ fit }) => fit));
  return all.filter(({ fit }) => fit === best);
}
