/** A numbered step of a bundle's README, or a section without numbers: what it says, and the commands below. */
export interface Step {
  readonly text: string;
  readonly commands: string;
}

/**
 * The steps of a README's install section that a machine without Grafana can do, as they are written.
 *
 * Left out: Grafana's, which is in no registry of Go modules and so is none of the tests' programs.
 */
export function installSteps(readme: string): readonly Step[] {
  const section = /^## Install\n([\s\S]*?)^###? /m.exec(readme)?.[1] ?? "";
  const steps = section
    .split(/^\d+\. /m)
    .slice(1)
    .map(step);
  return steps
    .filter(({ commands }) => !commands.includes("grafana-server"))
    .map(({ text, commands }) => ({ text, commands: commands.replaceAll(/^grafana-cli .*\n/gm, "") }));
}

/** The section of this title. */
export function section(readme: string, title: string): Step {
  const [, text = ""] =
    new RegExp(`^###? ${title}\n([\\s\\S]*?)(?=^##|(?![\\s\\S]))`, "m").exec(readme) ?? [];
  if (text === "") throw new Error(`no section ${title}`);
  return step(text);
}

function step(text: string): Step {
  const flush = text.replaceAll(/^ {3}/gm, "");
  const blocks = [...flush.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block ?? "");
  return { text: flush, commands: blocks.join("") };
}
