import { plainText } from "../json.ts";
import { loss, type LossRule } from "./loss.ts";

/**
 * Rules of Prometheus and vmalert: their state belongs to file, group, name and labels.
 *
 * *Source:* Prometheus v3.10, rules/group.go, `CopyState`; vmalert v1.150, app/vmalert/rule/group.go, `updateWith`.
 */
export const ruleLosses: LossRule = (change) => {
  if (change.change !== "changed" && change.change !== "renamed") return [];
  const { before, after } = change;
  if (after.kind === "alert") {
    const what = changedOf(
      change.differences,
      ["group", "labels"],
      [
        ...(change.change === "renamed" ? [`the name was ${before.name} and is ${after.name}`] : []),
        ...(before.file === after.file ? [] : [`the file was ${before.file} and is ${after.file}`]),
      ],
    );
    const reason =
      "what is pending waits its whole time again, and an alert that fires is told as resolved and, later, as new";
    return what === "" ? [] : [loss("alert-state", before, `${what}: ${reason}`)];
  }
  if (after.kind !== "recording") return [];
  const what = changedOf(
    change.differences,
    ["labels"],
    change.change === "renamed" ? [`the name is ${after.name} now`] : [],
  );
  const reason = "the series that it records begins anew, and what asks for its history finds none";
  return what === "" ? [] : [loss("recorded-history", before, `${what}: ${reason}`)];
};

/**
 * Grafana's rules: their state belongs to the UID, and an alert is told apart by its labels, of which the title and the
 * folder are two. That a rule of another expression is judged anew is no loss: its state was of another question.
 */
export const grafanaRuleLosses: LossRule = (change) => {
  if (change.change !== "changed" && change.change !== "renamed") return [];
  const { before, after } = change;
  if (after.kind !== "grafana-rule") return [];
  const what = changedOf(
    change.differences,
    ["group", "folder", "title", "labels"],
    change.change === "renamed" ? [`the UID was ${before.key} and is ${after.key}`] : [],
  );
  const reason =
    "its state, its history and silences of it stay with what it was, and an alert that fires is told as new";
  return what === "" ? [] : [loss("alert-state", before, `${what}: ${reason}`)];
};

/** Dashboards and data sources are linked and asked for by their UID. */
export const linkLosses: LossRule = (change) => {
  if (change.change !== "changed" && change.change !== "renamed") return [];
  const { before, after, differences } = change;
  if (after.kind === "dashboard" && change.change === "renamed") {
    const reason = `the UID was ${before.key} and is ${after.key}: links, bookmarks, stars and playlists lead nowhere`;
    return [loss("dashboard-links", before, reason)];
  }
  const uid = after.kind === "data-source" ? differences.find(({ path }) => path === "uid") : undefined;
  if (uid === undefined) return [];
  const reason = `the UID was ${plainText(uid.before)} and is ${plainText(uid.after)}: dashboards and rules that nobody installs anew ask for the old one`;
  return [loss("data-source-links", before, reason)];
};

/** Names of the properties that are others, behind what is known already. */
function changedOf(
  differences: readonly { readonly path: string }[],
  properties: readonly string[],
  known: readonly string[],
): string {
  const changed = properties.filter((property) =>
    differences.some(({ path }) => path.split(/[.[]/, 1)[0] === property),
  );
  return [...known, ...(changed.length === 0 ? [] : [`${changed.join(", ")} changed`])].join(", ");
}
