import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** What an operator runs, at the top of every bundle. */
export const installerScripts = ["install.sh", "rollback.sh", "status.sh", "uninstall.sh"] as const;

/** What the scripts share. */
export const installerParts = [
  "components.awk",
  "deploy.sh",
  "health.sh",
  "http.sh",
  "layout.sh",
  "links.sh",
  "plan.sh",
  "programs.sh",
  "release.sh",
  "services.sh",
] as const;

/** Yields path → content of the scripts, which are the same in every bundle: they read what a role is from its plan. */
export function installerFiles(): readonly (readonly [path: string, content: Uint8Array])[] {
  return [
    ...installerScripts.map((script) => [script, read(script)] as const),
    ...installerParts.map((part) => [`installer/lib/${part}`, read(`lib/${part}`)] as const),
  ];
}

function read(path: string): Uint8Array {
  return readFileSync(resolve(`@stackmon/build/installer/${path}`));
}
