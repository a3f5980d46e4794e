import type { Change } from "../compare-parts.ts";
import { member, plainText, textAt, type Json } from "../json.ts";
import type { Part } from "../part.ts";
import { blocksNamed } from "./blocks-named.ts";
import { loss, type Loss, type LossRule } from "./loss.ts";

/**
 * Components that keep positions in a folder named after them.
 *
 * *Source:* Alloy v1.19, internal/component/loki/source, those that use `DataPath`; `otelcol.receiver.filelog`.
 */
const readers =
  /^loki\.source\.(?:cloudflare|docker|file|journal|kubernetes|kubernetes_events|podlogs|windowsevent)$|^otelcol\.receiver\.filelog$/;

/** Components whose unsent data lies in a folder, or under a name in a store, that is named after them. */
const senders = /^(?:prometheus\.remote_write|loki\.write|otelcol\.storage\.file)$/;

/** Positions and queues that the new bundle does not find. */
export const componentLosses: LossRule = (change) => {
  const part = change.change === "added" ? undefined : change.before;
  if (part?.kind !== "component") return [];
  const type = textAt(part.value, "block");
  if (change.change === "changed") return ofChanged(type, change.before, change.after);
  const label = change.change === "renamed" ? change.after.name : undefined;
  if (readers.test(type) && label !== undefined) {
    const reason = `its read positions are kept under its name; as ${label} it begins without them, so lines are read twice or skipped`;
    return [loss("read-positions", part, reason)];
  }
  if (!senders.test(type) && !hasStoredQueue(part.value)) return [];
  const now = label === undefined ? "it is gone" : `it is ${label} now`;
  const reason = `what it has not sent is kept under its name, and ${now}: let it drain before the change, or that is lost`;
  return [loss("write-queue", part, reason)];
};

function hasStoredQueue(value: Json): boolean {
  return (
    textAt(value, "block").startsWith("otelcol.exporter.") && blocksNamed(value, "sending_queue").length > 0
  );
}

function ofChanged(type: string, before: Part, after: Part): readonly Loss[] {
  const [was, is] = [directoryOf(before), directoryOf(after)];
  const isMoved = type === "otelcol.storage.file" && was !== is;
  const moved = `its directory was ${was} and is ${is}: what waits in the old one is not sent`;
  return isMoved ? [loss("write-queue", after, moved)] : [];
}

function directoryOf({ value }: Part): string {
  return plainText(member(member(value, "attributes"), "directory"), "the default");
}

/** An exporter that is given another store of its queue. */
export const queueLosses: LossRule = (change, all) => {
  if (change.change !== "removed" || change.before.kind !== "flow") return [];
  const [, storage, exporter] =
    /^(otelcol\.storage\.file\.\S+) → (otelcol\.exporter\.\S+) \(storage\)$/.exec(change.before.name) ?? [];
  if (storage === undefined || all.some((one) => isGone(one, [storage, exporter]))) return [];
  const reason = `its queue is in ${storage} no more: what waits there is not sent`;
  return [loss("write-queue", { ...change.before, name: exporter ?? "" }, reason)];
};

/** Of such a component its own loss is told. */
function isGone(change: Change, names: readonly (string | undefined)[]): boolean {
  return (change.change === "removed" || change.change === "renamed") && names.includes(change.before.key);
}
