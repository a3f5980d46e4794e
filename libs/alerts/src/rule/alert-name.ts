/**
 * Every alert that any stack can have, in the order of the groups.
 *
 * A name is what silences, routes and runbooks hold: it never changes its meaning.
 */
export const alertNames = [
  "StacksNodeMetricsDown",
  "SignerMetricsDown",
  "BitcoinExporterDown",
  "TargetAbsent",
  "TargetNeverUp",
  "StacksTipStalled",
  "SignerNotInitialised",
  "SignerNoProposals",
  "SignerNotResponding",
  "SignerVotesNotStored",
  "LogsSilent",
  "BitcoinLogsSilent",
  "LogLinesDropped",
  "LogLinesRefused",
  "LogLinesOutsideWindow",
  "JournalEntriesSkipped",
  "LogQueueFilling",
  "LogLinesNotQueued",
  "SampleQueueFilling",
  "SamplesNotQueued",
  "SamplesRefused",
  "AlloyRestarted",
  "LogsStoreRestarted",
  "MetricsGap",
  "AlloyConfigNotLoaded",
  "HubRefusesRequests",
  "HubRefusesNode",
] as const;

export type AlertName = (typeof alertNames)[number];
