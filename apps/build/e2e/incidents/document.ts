import { format } from "prettier";
import type { Consequence, Incident } from "./incident.ts";

/** The Markdown page of all incidents: what happens, what is heard of it, and why. */
export async function incidentDocument(incidents: readonly Incident[]): Promise<string> {
  const sections = [introduction, table(incidents), ...incidents.map(section), addition];
  return format(sections.join("\n\n"), { parser: "markdown", printWidth: 110, proseWrap: "always" });
}

const introduction = `# What the alerts say of a healthy day and of incidents

<!-- \`npm run goldens\` writes this page from apps/build/e2e/incidents/. -->

The rule files of a hub's bundle, byte for byte, are evaluated by the real vmalert over a past that is written into a real
VictoriaMetrics and a real VictoriaLogs: every \`for\`, window and \`keep_firing_for\` is as it is shipped. The stack has three nodes,
of which the third has no Bitcoin node, and a hub.

**A healthy day.** Every series that a rule reads, of nodes, signers, Bitcoin nodes, machines, Alloys, stores and evaluators, scraped every 15
seconds for 24 hours, and lines that programs have printed on a network on which nothing was wrong: no alert fires. A tip that stands for a quarter of an
hour in the same day is heard of.

**Incidents.** Each begins in the same stack, an hour after its first sample. It must raise its alert, at the minute that the table says, and whatever
is listed with it, on these hosts; nothing else; and all of it must be over at the end. What fires at the minute with most alerts is
posted to a real Alertmanager with the bundle's configuration: the contact is told of everything but what another alert explains.

\`\`\`sh
npm run engines   # builds the programs, once
npx vitest run -c vitest.engines.config.ts apps/build/e2e/incidents
\`\`\`

The day and the incidents print what they have stored; each takes one to two minutes on two processors.

## How far the replay is like a running vmalert

vmalert v1.150.0 replays rules over a range of minutes in one query. What follows was tried on hand-made rules, and
\`past.engine.test.ts\` holds it to it.

- \`for\` holds, and an alert is gone with its condition, for both kinds of store.
- \`keep_firing_for\` is ignored. It is added from the rule file to what the replay has written; \`vmalert-tool unittest\`, in which
  vmalert keeps it, hears the same.
- Rules on logs with a window of their own are refused. Each is replayed as a metric of its name, whose values are what
  VictoriaLogs answers to the rule's query at each minute, as it is asked by a running vmalert.
- What rules record is replayed before the alerts that read it.
- A series that ends is missed within two minutes; a running vmalert sees its last sample for up to five
  (\`-datasource.queryStep\`). Alerts on absence are heard that much later there.

Alerts on budgets look back for three days. They are silent on the healthy day; around incidents, of which there are hours, they are
left out.

The series are simulated by the shapes of real ones ([how](../tools/board-pictures/README.md)), not recorded on a node. Of the lines of a
recording one in twenty is told on the healthy day, and one in a hundred around incidents.`;

function table(incidents: readonly Incident[]): string {
  const rows = incidents.map(({ title, fires, at, besides }) => {
    const quiet = besides.filter((each) => each.quiet).length;
    return `| ${title} | ${runbook(fires)} | ${at} | ${besides.length} | ${quiet} |`;
  });
  return [
    "| incident | alert | at minute | besides | of these kept quiet |",
    "| --- | --- | --- | --- | --- |",
  ]
    .concat(rows)
    .join("\n");
}

function runbook(alert: string): string {
  return `[${alert}](../libs/alerts/runbooks/${alert}.md)`;
}

function section(incident: Incident): string {
  const { title, happens, fires, at, on, besides, minutes } = incident;
  const heard = `${runbook(fires)} is heard at minute ${at} of ${on.join(", ")}; all is over before minute ${minutes}.`;
  const list = besides.map((each) => consequence(each)).join("\n");
  const also = besides.length === 0 ? "Nothing else fires." : `Besides:\n\n${list}`;
  return `## ${title}\n\n${happens}\n\n${heard} ${also}`;
}

function consequence({ alert, because, on, quiet }: Consequence): string {
  const where = on === undefined ? "" : ` of ${on.join(", ")}`;
  const told = quiet === true ? " Nobody is told of it." : "";
  return `- ${runbook(alert)}${where}: ${because}.${told}`;
}

const addition = `## Add an incident

Write it in a file of \`apps/build/e2e/incidents/list/\`, name it in \`incidents.ts\`, run the tests above, then \`npm run goldens\`. The tests name what
fires that is not listed, and what is listed and does not.

\`logSilence\` in \`list/around-nodes.ts\` is a short one to begin from: what happens to which series and lines between which minutes, the alert
that must fire, on which hosts and at which minute, and what fires besides with its reason.

\`course.ts\` has what series can do: \`gone\`, \`stays\`, \`frozen\`, \`goesTo\`, and of counters \`stands\` and \`countsMore\`. An event can also be
lines that a service logs (\`logs\`, \`every\`), or that it logs nothing (\`silent\`); \`list/effects.ts\` has what several
incidents share.`;
