import { fileURLToPath } from "node:url";

/** Where the generated files are. */
export const generated: string = fileURLToPath(new URL("../../src/generated", import.meta.url));
