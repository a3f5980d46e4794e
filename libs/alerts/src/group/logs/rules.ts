import { gauge, maxBy, panelOf } from "@stackmon/stacks";
import type { LogWindow, ServiceName, Stack } from "@stackmon/stacks";
import { labelOf } from "../../rule/alert.ts";
import type { AlertName } from "../../rule/alert-name.ts";
import type { AlertGroup, LogSilenceAlert } from "../../rule/alert.ts";
import { loggingPlacements } from "../../rule/expected.ts";

/** Services that run and write nothing; only of services whose log the stack file has read. */
export function logsGroup(stack: Stack): AlertGroup {
  const alerts = [
    silence(stack, "LogsSilent", ["stacks-node", "stacks-signer"], "15m"),
    silence(stack, "BitcoinLogsSilent", ["bitcoin-node"], "2h"),
  ];
  return { name: "stackmon-logs", alerts: alerts.filter((alert) => alert.silence.expected.length > 0) };
}

/**
 * No line of a service that is scraped with success, for the window and five minutes more.
 *
 * Node and signer write several lines a second (34 and 8 to 11, measured); a follower still logs every block,
 * so 15 minutes are longer than any pause of the network short of a stall. bitcoind logs every block, one in
 * ten minutes on average: two hours without one happen once in three years (e^-12), one hour every third day.
 *
 * A warning: what the silence of a signer costs is `SignerNotResponding`'s to page for, and as often it is
 * only the journal or the agent's reading of it that has failed.
 *
 * *Source:* rates measured on stacks-node and stacks-signer 4.0.2; stacks-network/stacks-core#6384, a hung
 * signer is alive and silent.
 */
function silence(
  stack: Stack,
  name: AlertName,
  services: readonly ServiceName[],
  window: LogWindow,
): LogSilenceAlert {
  return {
    on: "log-silence",
    name,
    severity: "warning",
    for: "5m",
    summary: `${labelOf("service")} on ${labelOf("host")} has logged nothing for ${window}`,
    description:
      "Its metrics are scraped, but no line of its log arrives: the program hangs, its log goes elsewhere, or " +
      "the agent cannot read the journal or the file.",
    ...panelOf("overview", "Lines by service"),
    silence: {
      job: stack.job,
      expected: loggingPlacements(stack).filter(({ service }) => services.includes(service)),
      window,
    },
    whileUp: maxBy(["host", "service"], gauge("up", { service: services })),
  };
}
