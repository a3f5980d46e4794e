import type { EnvironmentEntry } from "../env-file.ts";

/** `${NAME}`, as systemd reads it in a command. */
const reference = /\$\{(\w+)\}/g;

/** Yields a text with the values of its variables. */
export function withValues(text: string, settings: readonly EnvironmentEntry[]): string {
  return text.replaceAll(reference, (_, name: string) => valueOf(name, settings));
}

/** Yields a text as Compose reads it: it takes values from `--env-file`, and else the ones given here. */
export function composeText(text: string, settings: readonly EnvironmentEntry[]): string {
  const parts = text.split(reference);
  return parts
    .map((part, index) =>
      index % 2 === 0 ? part.replaceAll("$", "$$$$") : `\${${part}:-${valueOf(part, settings)}}`,
    )
    .join("");
}

/** Yields a text as Kubernetes reads it in arguments: it takes values from the container's environment. */
export function kubernetesText(text: string): string {
  return text.replaceAll(reference, "$($1)");
}

function valueOf(name: string, settings: readonly EnvironmentEntry[]): string {
  const found = settings.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`@stackmon/build: no setting ${name}`);
  return found.value;
}
