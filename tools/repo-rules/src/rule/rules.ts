import type { Rule } from "../repository.ts";
import { diagnosticPages } from "./diagnostic-pages.ts";
import { fileLength } from "./file-length.ts";
import { generatedFiles } from "./generated-files.ts";
import { importDirections } from "./import-directions.ts";
import { leftOutTests } from "./left-out-tests.ts";
import { links } from "./links.ts";
import { machinePaths } from "./machine-paths.ts";
import { packages } from "./packages.ts";
import { testFiles } from "./test-files.ts";
import { words } from "./words.ts";

/** Every rule that reads files alone; the documented examples need the compiler and are apart. */
export const rules: readonly Rule[] = [
  importDirections,
  generatedFiles,
  machinePaths,
  packages,
  diagnosticPages,
  links,
  testFiles,
  leftOutTests,
  (repository) => fileLength(repository),
  words,
];
