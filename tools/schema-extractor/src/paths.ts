import { fileURLToPath } from "node:url";
import { engines } from "@stackmon/engines";

/** Folder of the Go module. */
export const goModule: string = fileURLToPath(new URL("..", import.meta.url));

/** The file that the extractor writes; its name carries the pinned Alloy's version. */
export const schemaFile: string = fileURLToPath(
  new URL(`../../../libs/alloy-river/schema/alloy-${engines.alloy.version}.json`, import.meta.url),
);
