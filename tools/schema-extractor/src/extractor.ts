import { spawnSync } from "node:child_process";
import { engines, missingHeaders } from "@stackmon/engines";
import { programHash, provideGoProgram, type GoProgram } from "./go-program.ts";
import { goModule } from "./paths.ts";

// The tags of the Alloy that is run, so that both describe and share the same compiled packages.
const { tags } = engines.alloy;

const extractorIn = (module: string): GoProgram => ({ name: "schema-extractor", module, main: ".", tags });

const validator: GoProgram = { name: "validate-oracle", module: goModule, main: "validate-oracle", tags };

/** Twelve hex digits that change with the extractor's source, its pinned modules and its build tags. */
export function sourceHash(directory: string = goModule): string {
  return programHash(extractorIn(directory));
}

/** Builds a program that holds all of Alloy: in a minute or two where Alloy was built before, else as long as Alloy takes. */
function provideWithAlloy(program: GoProgram, report: (line: string) => void): string {
  return provideGoProgram(program, () => {
    const headers = missingHeaders(engines.alloy);
    if (headers.length > 0) {
      throw new Error(
        `${program.name}/missing-headers: ${headers.join(", ")} › run: npm run engines -- --system`,
      );
    }
    report(`building ${program.name} with Alloy ${engines.alloy.version}`);
  });
}

/** The path of the built extractor: from the engines' cache, else built. */
export function provideExtractor(report: (line: string) => void): string {
  return provideWithAlloy(extractorIn(goModule), report);
}

/**
 * The path of the built program that validates many files as `alloy validate` does: from the engines' cache, else built. It lies in this module
 * because it needs the same pins and sees Alloy's internal packages for the same reason.
 */
export function provideValidator(report: (line: string) => void): string {
  return provideWithAlloy(validator, report);
}

/** The schema of the pinned Alloy, as the file's whole text. */
export function extractSchema(report: (line: string) => void): string {
  const binary = provideExtractor(report);
  const { status, stdout, stderr, error } = spawnSync(
    binary,
    ["-directory", goModule, "-tags", tags.join(" ")],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw error;
  if (stderr !== "") report(stderr.trimEnd());
  if (status !== 0) throw new Error(`schema-extractor/extract: the extractor ended with ${status}`);
  return stdout;
}
