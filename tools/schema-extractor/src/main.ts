import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { checkSchema } from "./check.ts";
import { extractSchema } from "./extractor.ts";
import { schemaFile } from "./paths.ts";

const HELP = `schema-extractor: the component schema of the pinned Alloy

usage: npx nx run schema-extractor:extract   writes ${schemaFile}
       npx nx run schema-extractor:check     compares it with Alloy's registry

exit code: 0 written or equal, 1 different or failed, 2 wrong usage
`;

const report = (line: string): void => void process.stderr.write(`${line}\n`);

function extract(): number {
  const schema = extractSchema(report);
  mkdirSync(dirname(schemaFile), { recursive: true });
  writeFileSync(schemaFile, schema);
  report(`wrote ${schemaFile}`);
  return 0;
}

function check(): number {
  const diagnostics = checkSchema(report);
  diagnostics.forEach(report);
  if (diagnostics.length === 0) report(`${schemaFile} is what the pinned Alloy says`);
  return diagnostics.length === 0 ? 0 : 1;
}

function help(): number {
  process.stdout.write(HELP);
  return 0;
}

function wrongUsage(): number {
  report(HELP);
  return 2;
}

const commands: Readonly<Record<string, () => number>> = { extract, check, "--help": help, "-h": help };

function main(args: readonly string[]): number {
  const command = args.length === 1 ? commands[args[0] ?? ""] : undefined;
  try {
    return (command ?? wrongUsage)();
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
