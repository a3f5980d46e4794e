import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { packNode, type PackedNode, type SharedIngredients } from "./pack-node.ts";
import type { PlannedBundle } from "./plan.ts";

/** Below so many bundles for each, a thread costs more to start than it saves. */
const worthAThread = 25;

/** Yields what packs bundles one at a time. */
type Packer = (bundle: PlannedBundle) => Promise<PackedNode>;

/**
 * Packs bundles on several threads and yields what each came to be, in their order. The first that cannot be written ends
 * the work. Which thread packs a bundle changes nothing of it.
 *
 * @param threads At most; one is this thread itself.
 */
export async function packNodes(
  shared: SharedIngredients,
  bundles: readonly PlannedBundle[],
  { threads, done }: { readonly threads: number; readonly done: () => void },
): Promise<readonly PackedNode[]> {
  const count = Math.min(threads, Math.ceil(bundles.length / worthAThread));
  const workers = count <= 1 ? [] : Array.from({ length: count }, () => startThread(shared));
  const packers: readonly Packer[] =
    workers.length === 0 ? [(bundle) => packNode(shared, bundle)] : workers.map(packerOf);
  try {
    return await shareOut(packers, bundles, done);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Each takes the next bundle when it is done with one, so that a slow one holds up no other. */
async function shareOut(
  packers: readonly Packer[],
  bundles: readonly PlannedBundle[],
  done: () => void,
): Promise<readonly PackedNode[]> {
  const packed: PackedNode[] = [];
  const rest = bundles.entries();
  let failed = false;
  const work = async (packer: Packer): Promise<void> => {
    for (const [index, bundle] of rest) {
      const one = await packer(bundle);
      packed[index] = one;
      failed ||= !one.ok;
      if (failed) return;
      done();
    }
  };
  await Promise.all(packers.map(work));
  return packed;
}

function packerOf(worker: Worker): Packer {
  return async (bundle) => {
    const answer = once(worker, "message");
    worker.postMessage(bundle);
    const [packed] = (await answer) as [PackedNode];
    return packed;
  };
}

function startThread(workerData: SharedIngredients): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  const program = new URL(`pack-worker.${isSource ? "ts" : "js"}`, import.meta.url);
  return isSource
    ? new Worker(throughTsx(program), { workerData, execArgv: ["--conditions=@stackmon/source"] })
    : new Worker(program, { workerData });
}

/** A checkout runs its sources, which are TypeScript; of tsx a thread inherits nothing from the command's own. */
function throughTsx(program: URL): URL {
  const code = `import { register } from "${import.meta.resolve("tsx/esm/api")}"; register(); await import("${program.href}");`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
