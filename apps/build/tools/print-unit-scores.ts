import { bundleUnits } from "./bundle-units.ts";
import { unitScores } from "./unit-scores.ts";

/** Prints the scores of the bundles' units, as a table in Markdown. */
const rows = unitScores(bundleUnits()).map(({ unit, score }) => `| \`${unit}\` | ${score.toFixed(1)} |\n`);
process.stdout.write(`| unit | exposure |\n| --- | --- |\n${rows.join("")}`);
