import type { Diagnostic } from "../../diagnostic.ts";
import { checkAlerting } from "./alerting.ts";
import type { Draft, StackFile } from "../stack-file.ts";
import { checkAddresses } from "./address.ts";
import { checkFleet } from "./fleet.ts";
import { checkLabels } from "./label.ts";
import { checkNodes } from "./node.ts";
import { checkPorts } from "./port.ts";
import { checkRanges } from "./range.ts";
import { checkThinning } from "./thinning.ts";
import { checkServices } from "./service.ts";
import { checkReplicas } from "./replica.ts";
import { checkStorage } from "./storage.ts";
import { checkStores } from "./store.ts";

const checks: readonly ((file: Draft<StackFile>) => Diagnostic[])[] = [
  checkLabels,
  checkServices,
  checkNodes,
  checkAddresses,
  checkReplicas,
  checkStorage,
  checkStores,
  checkPorts,
  checkRanges,
  checkThinning,
  checkAlerting,
  checkFleet,
];

/** Everything that is well-formed in a stack file and still cannot work, or surely was not meant. */
export function checkStackFile(file: Draft<StackFile>): Diagnostic[] {
  return checks.flatMap((check) => check(file));
}
