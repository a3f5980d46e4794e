import { plainText } from "../json.ts";
import type { Part } from "../part.ts";
import { loss, type Loss, type LossRule } from "./loss.ts";
import { retentionOf } from "./retention.ts";

/** Variables and flags of the stores that say how long and where they keep data. */
const retention = /(?:retentionPeriod|_RETENTION|retention_period|retention\.time)$/;
const path =
  /(?:storageDataPath|_STORAGE_PATH|path_prefix|_directory|StateDirectory|tsdb\.path|storage\.path)$/;

/** Which storage nodes are asked, each with its share of the data. */
const asked = /^(?:VL|VMSELECT)_storageNode$/;

/** Programs that keep data. */
const stores = ["victoria-metrics", "victoria-logs", "prometheus", "loki"];

/** A retention that is cut, data that are looked for elsewhere, and storage nodes that are asked no more. */
export const storeLosses: LossRule = (change) => {
  if (change.change !== "changed") return [];
  const { before, after } = change;
  if (!["environment", "setting", "unit"].includes(after.kind)) return [];
  return change.differences.flatMap(({ path: name, before: old, after: now }): readonly Loss[] => {
    if (typeof old !== "string") return [];
    const settings = settingsOf(name, old, typeof now === "string" ? now : "");
    return settings.flatMap((setting) => [
      ...retentionLosses(before, setting),
      ...pathLosses(after, setting),
      ...nodeLosses(after, setting),
    ]);
  });
};

interface Setting {
  readonly name: string;
  readonly was: string;
  readonly is: string;
}

function retentionLosses(part: Part, { name, was, is }: Setting): readonly Loss[] {
  if (!retention.test(name) || !isCut(was, is)) return [];
  return [loss("retention", part, `${name} was ${was} and is ${is}: what is older is deleted`)];
}

function pathLosses(part: Part, { name, was, is }: Setting): readonly Loss[] {
  if (!path.test(name) || was === is) return [];
  const [now, where] =
    is === "" ? ["set no more", ", to the storage nodes where those keep it now"] : [is, ""];
  const reason = `${name} was ${plainText(was, "the default")} and is ${now}: what is in the old place is not found; move it first${where}`;
  return [loss("store-data", part, reason)];
}

/** In another order they are asked for the same. */
function nodeLosses(part: Part, { name, was, is }: Setting): readonly Loss[] {
  if (!asked.test(name)) return [];
  const now = new Set(is.split(","));
  const gone = was.split(",").filter((node) => !now.has(node));
  if (gone.length === 0) return [];
  const reason = `${name} has ${gone.join(", ")} no more: what is kept there is not found, unless that machine is asked under another address`;
  return [loss("store-data", part, reason)];
}

/** Loki is told which attributes of a resource name a stream. */
export const indexedLabelLosses: LossRule = (change) => {
  if (change.change !== "changed" || change.after.kind !== "setting") return [];
  const isOther = change.differences.some(({ path: name }) =>
    /(?:^|\.)otlp_config\.resource_attributes/.test(name),
  );
  const reason =
    "otlp_config takes other attributes for labels: lines from before and after lie in different streams";
  return isOther ? [loss("stream-fields", change.after, reason)] : [];
};

/** A setting, or in a command line every flag. */
function settingsOf(name: string, was: string, is: string): readonly Setting[] {
  const [before, after] = [flagsOf(was), flagsOf(is)];
  if (before.size + after.size === 0) return [{ name, was, is }];
  const flags = [...new Set([...before.keys(), ...after.keys()])];
  return flags.map((flag) => ({ name: flag, was: before.get(flag) ?? "", is: after.get(flag) ?? "" }));
}

function flagsOf(text: string): ReadonlyMap<string, string> {
  const flags = text.matchAll(/--?([\w.-]+)[= ](\S+)/g);
  return new Map([...flags].map(([, flag = "", value = ""]) => [flag, value] as const));
}

function isCut(was: string, is: string): boolean {
  const [before, after] = [retentionOf(was), retentionOf(is)];
  return before !== undefined && after !== undefined && after < before;
}

/** A store that another one takes the place of. */
export const replacedStores: LossRule = (change, all) => {
  if (change.change !== "removed" || change.before.kind !== "program" || !stores.includes(change.before.key))
    return [];
  const added = all.flatMap((one) =>
    one.change === "added" && one.after.kind === "program" ? [one.after.key] : [],
  );
  const others = added.filter((name) => stores.includes(name));
  const now =
    others.length === 0 ? "nothing asks for them here any more" : `${others.join(" and ")} begins empty`;
  return [loss("store-data", change.before, `its data stay on the disk, and ${now}`)];
};

/** Labels of a machine that its own environment sets. */
export const environmentLosses: LossRule = (change) => {
  if (change.change !== "changed" || change.after.kind !== "environment") return [];
  return (
    change.differences
      .filter(({ path: name }) => /^STACKMON_(?:HOST|LABEL_\w+)$/.test(name))
      // An empty label is none.
      .filter(({ before = "", after = "" }) => before !== after)
      .map(({ path: name, before, after }) => {
        const reason = `${name} was ${plainText(before)} and is ${plainText(after)}: series and streams of the machine begin anew under other labels`;
        return loss("series-labels", change.after, reason);
      })
  );
};
