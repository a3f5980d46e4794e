import { format } from "prettier";
import type { Board, Variable } from "../board/board.ts";
import type { NamedBoard } from "../board/boards.ts";
import { placedPanels } from "../board/layout.ts";
import { drawCommand } from "../picture/picture-files.ts";
import { metricsOf } from "./metrics-of.ts";
import { panelSection } from "./panel-section.ts";

/** The Markdown page of a board, written from its JSON: as Grafana has it with VictoriaMetrics and VictoriaLogs. */
export async function boardDocument(
  { name, board }: NamedBoard,
  all: readonly NamedBoard[],
): Promise<string> {
  const sections = [
    `# ${board.title}`,
    `<!-- \`npm run goldens\` writes this page from the board; \`${drawCommand(name)}\` draws its picture. -->`,
    board.description ?? "",
    `![${board.title}](${name}.webp)`,
    drawnFrom,
    `UID \`${board.uid}\`. It opens with the last ${board.time.from.replace("now-", "")}.`,
    variablesOf(board),
    ...placedPanels(board).flatMap(({ panel }) =>
      panel.type === "row" ? [`## ${panel.title}`] : panelSection(panel),
    ),
    ...metricsSection(board),
    ...linksSection(board, all),
  ];
  return format(sections.join("\n\n"), { parser: "markdown", printWidth: 110 });
}

const drawnFrom =
  "Every panel is drawn from what real stores answer to its own queries. They hold simulated hours of three nodes, of which one mines: from 10:25 `node-2` lags for ten minutes, and from 11:10 a miner misbehaves for nine ([how](../../tools/board-pictures/README.md)).";

function variablesOf({ templating }: Board): string {
  const rows = templating.list.map(
    (variable) => `| \`${variable.name}\` | ${startsAs(variable)} | ${variable.description ?? ""} |`,
  );
  return ["| variable | at first | |", "| --- | --- | --- |", ...rows].join("\n");
}

const startsAs = ({ current }: Variable): string => [current?.text ?? ""].flat().join(", ");

function metricsSection(board: Board): readonly string[] {
  const names = metricsOf(board);
  return names.length === 0 ? [] : ["## Metrics", names.map((name) => `\`${name}\``).join(", ")];
}

/** Boards that it links, by their pages; what is no board of ours, by its title. */
function linksSection({ links = [] }: Board, all: readonly NamedBoard[]): readonly string[] {
  const items = links.map(({ title, url = "" }) => {
    const linked = all.find(({ board }) => url === `/d/${board.uid}` || url.startsWith(`/d/${board.uid}?`));
    return linked === undefined ? title : `[${title}](${linked.name}.md)`;
  });
  return items.length === 0 ? [] : ["## Links", items.join(", ")];
}
