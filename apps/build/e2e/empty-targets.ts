import type { Deployment } from "./stack.ts";

/** Queries that a healthy stack with real lines leaves without data, and what would fill them. */
interface EmptyTargets {
  readonly condition: string;
  /** The only shape of deployment on which they are empty; on all where absent. */
  readonly on?: Deployment["shape"];
  /** Board, panel and refId. */
  readonly targets: readonly string[];
}

const all: readonly EmptyTargets[] = [
  {
    condition: "the exporter cannot read its bitcoind",
    targets: ["Bitcoin node › Exporter errors in 15 minutes › A"],
  },
  {
    condition: "a node has been scraped for more than five minutes",
    targets: ["Stacks node › Blocks in five minutes › A", "Stacks overview › Blocks in five minutes › A"],
  },
  {
    condition: "a machine has RAID arrays",
    targets: ["Host › Disks missing in arrays › A", "Host › Disks missing in arrays › B"],
  },
  {
    condition: "a network device tells its speed: virtual ones do not",
    targets: ["Host › Link filled › A", "Host › Link filled › B"],
  },
  {
    condition: "a machine has sensors: virtual ones have none",
    targets: ["Host › Temperature of danger › A", "Host › Temperature › A"],
  },
  {
    condition: "lines are cut, dropped, refused, without a header or of an unreadable time",
    targets: [
      "Pipeline › Cut lines › A",
      "Pipeline › Dropped by rule › A",
      "Pipeline › Refused › A",
      "Pipeline › Refused › B",
      "Pipeline › Times that cannot be read › A",
      "Pipeline › Left out of the journal › A",
    ],
  },
  {
    condition:
      "lines without a header: those of journal and file were read before the first scrape of their counter",
    on: "gated",
    targets: ["Pipeline › Lines without a header › A"],
  },
  {
    condition: "samples are dropped or given up, a component is slow",
    targets: [
      "Pipeline › Samples dropped › A",
      "Pipeline › Samples given up › A",
      "Pipeline › Samples given up › B",
      "Pipeline › Slow evaluations › A",
    ],
  },
  {
    condition: "a request asks for a route that the node does not have",
    targets: ["Stacks node › Requests without a route › A"],
  },
  {
    condition: "the signer itself rejects or gives up its view of the miner",
    targets: [
      "Events and reorgs › Rejections by reason › B",
      "Stacks signer › Capitulations › A",
      "Stacks signer › Own rejections by reason › A",
    ],
  },
  {
    condition: "proposals are validated in more than one scrape",
    on: "gated",
    targets: [
      "Events and reorgs › Time to validate a proposal › A",
      "Events and reorgs › Time to validate a proposal › B",
      "Events and reorgs › Time to validate a proposal › C",
    ],
  },
  {
    condition: "systemd has run the timer of certificates; certificate-expiry.engine.test.ts runs its script",
    on: "gated",
    targets: ["Pipeline › Could be read › A", "Pipeline › Looked at › A", "Pipeline › Valid for › A"],
  },
  { condition: "the gate drops what a node may not say", targets: ["Pipeline › Dropped by the gate › A"] },
  {
    condition: "a hub has a gate",
    on: "separated",
    targets: [
      "Pipeline › Dropped by the gate › B",
      "Pipeline › Refused › C",
      "Pipeline › Remote write by node › A",
      "Pipeline › Remote write by node › B",
      "Pipeline › Requests refused by the gate › A",
    ],
  },
  {
    condition: "a sender pushes lines",
    on: "separated",
    targets: ["Pipeline › Delivered › B", "Pipeline › Sent again › B"],
  },
  {
    condition: "somebody has asked the store of metrics before its last scrape",
    targets: ["Stores › Query time, 99th percentile › A"],
  },
  {
    condition: "somebody has asked the stores before their last scrape, and too much at once",
    on: "gated",
    targets: ["Stores › Queries › A", "Stores › Slow and failed requests › C"],
  },
  {
    condition: "rules are loaded into Prometheus, and one of them fires",
    on: "separated",
    targets: [
      "Alerts › Firing by alert › A",
      "Alerts › Firing by severity › A",
      "Alerts › Firing now › A",
      "Alerts › Since › A",
      "Alerts › States › A",
      "Stores › Alerts sent › A",
      "Stores › Alerts sent › B",
      "Stores › Rules that fail or take too long › A",
      "Stores › Rules that fail or take too long › B",
      "Stores › Rules that fail or take too long › C",
    ],
  },
  {
    condition: "a request to Loki fails",
    on: "separated",
    targets: ["Stores › Failed requests › A"],
  },
];

/** Queries that have data or not as the disk happens to be written while the test runs. */
export const unsettledTargets: readonly string[] = ["Stores › Disk full in › A", "Stores › Disk full in › B"];

/** The queries that are empty on a deployment of this shape. */
export function emptyTargets(shape: Deployment["shape"]): readonly string[] {
  return all.filter(({ on }) => on === undefined || on === shape).flatMap(({ targets }) => targets);
}
