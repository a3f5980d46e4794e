import { table } from "./markdown.ts";
import { installableVersions, isTried, upstreamVersions, type UpstreamProgram } from "./upstream.ts";

const untried = "not run by the tests";

/**
 * Yields the README's section on versions: what to install, and what the files are tested on.
 *
 * @param grafana Grafana and its plugins, where the role runs it; the tests do not.
 * @param gate Whether the role runs the hub's gate.
 */
export function versionsSection(
  programs: readonly UpstreamProgram[],
  grafana: readonly (string | "grafana")[],
  gate = false,
): string {
  const rows = [
    ...programs.map((program) => [
      program,
      installableVersions[program],
      isTried(program) ? upstreamVersions[program] : untried,
    ]),
    ...(gate ? [["nginx", installableVersions.nginx, "1.22.1 of Debian 12"]] : []),
    ...grafana.map((name) => [name, name === "grafana" ? installableVersions.grafana : "latest", untried]),
  ];
  return `## Versions\n\n${table(["program", "install", "tested on"], rows)}`;
}
