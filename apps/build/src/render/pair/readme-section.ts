import { grafanaGossipPort, hostPort, queryProxy, type PairedStack } from "@stackmon/stacks";
import { code, shell } from "../markdown.ts";
import { catchUpUnits } from "./catch-up-unit.ts";

/** Yields the README's section on the two hubs of a stack: what each does for the other one, and what to do after a fault. */
export function pairSection(stack: PairedStack): string {
  const [first, second] = stack.hub.replicas;
  const proxy = `http://${hostPort(queryProxy.address, queryProxy.port)}`;
  return `## Two hubs

${code(first.host)} (${first.address}) and ${code(second.host)} (${second.address}) are a whole hub each, from this bundle. Nodes send everything to both, and keep on their
disks for each what it does not take. ${code("vmauth")} asks this hub's own stores and, while these do not answer, the other hub's: Grafana asks ${code(proxy)}.

A store that is killed has lost what it took in its last two seconds. ${catchUpUnits.map(code).join(" and ")} start with it and copy that from the other
hub: samples at once, lines when nodes have sent what has waited for this hub. They look back for an hour; set ${code("STACKMON_CATCH_UP_SECONDS")} in
${code("stackmon.env")} for more, and start them by hand:

${shell(`systemctl start ${catchUpUnits.join(" ")}`, `journalctl -u ${catchUpUnits.join(" -u ")}`)}
Other senders than the agents push to one hub at a time: have them push to both, or what they send is in one hub's store alone.

### Alerts of two hubs

Both Grafanas evaluate all rules and tell each other on port ${grafanaGossipPort}, TCP and UDP, what they have told of, so that people hear of it once. That follows Grafana's
documentation (${code("ha_peers")}) and was not run: Grafana is not among the programs that this project builds. While the hubs do not reach each other, both tell.
${database(stack)}
With vmalert instead of Grafana: one on each hub, with ${code(`-datasource.url=${proxy}`)}, that sends to both Alertmanagers (${code("-notifier.url")} twice). Those are one by
${code(`--cluster.listen-address=${hostPort(first.address, grafanaGossipPort)}`)} and ${code(`--cluster.peer=${hostPort(second.address, grafanaGossipPort)}`)}, on the other hub the other way round.

While a hub's Alloy is away and its Grafana is not, that Grafana misses what nodes send and says so of each node (${code("TargetAbsent")}); ${code("HubSilent")} with that hub's
${code("host")} says why, on both hubs. No cause of that kind keeps alerts on nodes quiet here, as the other hub sees them.
`;
}

function database({ grafana }: PairedStack): string {
  return grafana.database === undefined
    ? `
Each Grafana has a database of its own: users, and whatever is not provisioned, are made on both. ${code("grafana.database")} in the stack file gives them one PostgreSQL.
`
    : `
Both keep users and sessions in the PostgreSQL at ${code(grafana.database.host)}: without it neither Grafana starts, so give it what keeps it there.
`;
}
