import { parentPort, workerData } from "node:worker_threads";
import { packNode, type SharedIngredients } from "./pack-node.ts";
import type { PlannedBundle } from "./plan.ts";

/*
 * A thread that packs bundles: it is handed one after the other, and says what each came to be.
 */

const shared = workerData as SharedIngredients;

parentPort?.on("message", (bundle: PlannedBundle) => {
  // A rejection that nobody catches ends the thread with an error, which its owner hears.
  void packNode(shared, bundle).then((packed) => parentPort?.postMessage(packed));
});
