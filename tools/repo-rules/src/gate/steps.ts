/** One command of the gate. Its output is shown only when it fails. */
export interface Step {
  readonly name: string;
  /** A program of node_modules/.bin, or node itself. */
  readonly command: string;
  readonly args: readonly string[];
}

const tsx = (script: string): Pick<Step, "command" | "args"> => ({
  command: "tsx",
  args: ["--conditions", "@stackmon/source", `tools/repo-rules/src/${script}`],
});

/**
 * What `npm run check` runs, and nothing beside it runs in CI.
 *
 * The steps of a wave are independent of each other; a wave starts when the one before it has ended.
 */
export const waves: readonly (readonly Step[])[] = [
  [
    { name: "types", command: "tsc", args: ["-b"] },
    { name: "format", command: "prettier", args: ["--check", ".", "--log-level", "warn"] },
    { name: "lint", command: "oxlint", args: [] },
    { name: "unused", command: "knip", args: ["--no-config-hints"] },
    { name: "rules", ...tsx("main.ts") },
  ],
  // Packs what `types` has built.
  [{ name: "packages", ...tsx("packaging/main.ts") }],
];
