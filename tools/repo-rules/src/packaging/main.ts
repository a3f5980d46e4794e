import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { packPackages, publishedFolders } from "./pack.ts";

/* `npm run pack [-- FOLDER]`: builds the published packages and writes their tarballs; default folder dist/packages. */

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const [folder = "dist/packages", ...rest] = process.argv.slice(2);

if (rest.length > 0 || folder.startsWith("-")) {
  console.error(
    "usage: npm run pack [-- FOLDER]\n\nPacks the published packages into FOLDER, by default dist/packages.",
  );
  process.exitCode = folder === "--help" ? 0 : 2;
} else {
  const destination = resolve(folder);
  mkdirSync(destination, { recursive: true });
  execFileSync("npx", ["tsc", "--build"], { cwd: root, stdio: "inherit" });
  for (const { tarball } of packPackages(root, publishedFolders(root), destination)) {
    console.log(relative(process.cwd(), tarball));
  }
}
