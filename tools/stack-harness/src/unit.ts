import { execFile } from "node:child_process";
import type { Environment } from "./environment-file.ts";

/** What a systemd service runs. */
export interface ServiceUnit {
  /** Paths of its environment files, in their order; later values win. */
  readonly environmentFiles: readonly EnvironmentFileReference[];
  /** Words of `ExecStart=`, not yet expanded; empty in a drop-in that leaves it to the unit. */
  readonly command: readonly string[];
  /** Lines of `ExecStartPre=` and of `ExecStop=`, as they are written. */
  readonly before: readonly string[];
  readonly stopping: readonly string[];
}

export interface EnvironmentFileReference {
  readonly path: string;
  /** Written with a leading `-`: may be absent. */
  readonly optional: boolean;
}

/** Reads the parts of a unit or drop-in that decide what runs; lines that end in `\` go on in the next one. */
export function parseUnit(text: string): ServiceUnit {
  const settings = text
    .replaceAll(/\\\n\s*/g, " ")
    .split("\n")
    .flatMap(parseSetting);
  const valuesOf = (name: string): readonly string[] =>
    settings.flatMap(([key, value]) => (key === name ? [value] : []));
  return {
    environmentFiles: valuesOf("EnvironmentFile").map((value) => ({
      path: value.replace(/^-/, ""),
      optional: value.startsWith("-"),
    })),
    command: words(valuesOf("ExecStart").at(-1) ?? ""),
    before: valuesOf("ExecStartPre"),
    stopping: valuesOf("ExecStop"),
  };
}

function parseSetting(line: string): readonly (readonly [string, string])[] {
  const [, name, value] = /^([A-Za-z]+)=(.*)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/**
 * Words with their variables replaced: `${NAME}` inside a word keeps it one word, a word `$NAME` becomes as many
 * as the value has.
 *
 * *Source:* systemd.service(5), "Command lines".
 */
export function expandCommand(command: readonly string[], environment: Environment): readonly string[] {
  return command.flatMap((word) => {
    const whole = /^\$(\w+)$/.exec(word)?.[1];
    if (whole !== undefined) return words(environment[whole] ?? "");
    return [word.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => environment[name] ?? "")];
  });
}

/**
 * Runs a line of `ExecStartPre=` or `ExecStop=` to its end. A shell reads it, which reads words, quotes and variables as systemd
 * does but for `$$`; one with a leading `-` may fail.
 *
 * @throws An error with what the command said, where it failed and may not.
 */
export function runLine(line: string, environment: Environment, workingFolder: string): Promise<void> {
  const [, mayFail, command = ""] = /^(-?)(.*)$/.exec(line) ?? [];
  return new Promise((resolve, reject) => {
    const args = ["-c", command.replaceAll("$$", "$")];
    execFile(
      "/bin/sh",
      args,
      { cwd: workingFolder, env: { PATH: process.env["PATH"], ...environment } },
      (failure, _, stderr) =>
        failure === null || mayFail === "-" ? resolve() : reject(new Error(`${line}\n${stderr}`)),
    );
  });
}
