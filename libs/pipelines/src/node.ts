import type { Stack } from "@stackmon/stacks";
import { identifyLogs, identity } from "./part/identity.ts";
import { observeHost } from "./part/observe-host.ts";
import { observeSelf } from "./part/observe.ts";
import { readHeaders } from "./part/parse.ts";
import type { Part } from "./part/part.ts";
import { readFiles, readJournal } from "./part/read-logs.ts";
import { scrapeServices } from "./part/scrape.ts";
import type { Destination } from "./part/store.ts";

/**
 * Everything that runs on a node's server: scrapes, also of the machine and of its own Alloy, log sources, identity and headers, up to a
 * destination.
 */
export function nodeServer(
  stack: Stack,
  role: "agent" | "single",
  destination: Pick<Destination, "metrics" | "logs">,
): Part {
  const self = identity(stack);
  const headers = readHeaders(stack, destination.logs);
  const identified = identifyLogs(self, headers.receiver);
  const journal = readJournal(stack, identified.receiver);
  const files = readFiles(stack, identified.receiver);
  const scrape = scrapeServices(stack, self, destination.metrics);
  const own = observeSelf(stack, self, destination.metrics);
  const machine = observeHost(stack, role, self, destination.metrics);
  return {
    blocks: [
      ...scrape.blocks,
      ...machine.blocks,
      ...own.blocks,
      ...journal.blocks,
      ...files.blocks,
      ...identified.blocks,
      ...headers.blocks,
    ],
    variables: [
      ...self.variables,
      ...scrape.variables,
      ...machine.variables,
      ...journal.variables,
      ...files.variables,
    ],
  };
}
