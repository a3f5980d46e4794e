/** First names of expressions that are the standard library's, those of deprecated functions included. */
export const standardLibraryRoots: ReadonlySet<string> = new Set([
  "array",
  "base64_decode",
  "coalesce",
  "concat",
  "constants",
  "convert",
  "encoding",
  "env",
  "file",
  "format",
  "join",
  "json_decode",
  "json_path",
  "nonsensitive",
  "replace",
  "split",
  "string",
  "sys",
  "to_lower",
  "to_upper",
  "trim",
  "trim_prefix",
  "trim_space",
  "trim_suffix",
  "yaml_decode",
]);

/** Functions that `alloy run` refuses below `--stability.level=experimental`. */
export const experimentalFunctions: ReadonlySet<string> = new Set(["array.combine_maps", "array.group_by"]);
