import { envFile, type EnvironmentEntry } from "./env-file.ts";

/** Yields `env/stackmon.env.example`: every variable of a role, commented out, with its default and meaning. */
export function stackmonEnvExample(variables: readonly EnvironmentEntry[]): string {
  return envFile(
    [
      "Copy to /etc/stackmon/stackmon.env and take the # away from what you change.",
      "What is left out has the value shown.",
    ],
    variables.map((one) => ({ ...one, commented: true })),
  );
}
