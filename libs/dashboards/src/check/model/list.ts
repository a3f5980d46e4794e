import { below, isObject, propertyOf, type JsonObject } from "../../import/json.ts";

/** The objects of `templating.list` or `annotations.list`, each with its pointer. */
export function listAt(
  json: JsonObject,
  key: "templating" | "annotations",
): readonly { readonly item: JsonObject; readonly pointer: string }[] {
  const list = propertyOf(json[key], "list");
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) =>
    isObject(item) ? [{ item, pointer: below(`/${key}/list`, index) }] : [],
  );
}
