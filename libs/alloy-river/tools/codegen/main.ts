import { differing, generated, render, write } from "./render.ts";

/*
 * Writes src/generated from schema/: `nx run alloy-river:generate`. With `--check`, writes nothing and exits 1 when
 * a file differs.
 */

const files = await render();
if (process.argv.includes("--check")) {
  const names = differing(files, generated);
  for (const name of names) console.error(`src/generated/${name} is not what the schema yields`);
  if (names.length > 0) console.error("run: npx nx run alloy-river:generate");
  process.exitCode = names.length > 0 ? 1 : 0;
} else {
  write(files, generated);
  console.error(`${files.size} files written to src/generated`);
}
