import { heldStory, labelled } from "../../rule/held-story.ts";
import { series } from "../../rule/rule-test.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { stalledStories } from "../../rule/stalled-stories.ts";
import { verdicts } from "../../test/story.ts";

const service = "bitcoin-node";
const bitcoin = { job: "stacks", host: "node-1", service } as const;
const another = { ...bitcoin, service: "another" } as const;
const onHost = [{ host: "node-1" }] as const;

type Labels = typeof bitcoin | typeof another;

const errors = (values: string, of: Labels = bitcoin): InputSeries =>
  series("bitcoin_exporter_errors_total", { ...of, type: "ConnectionRefusedError" }, values);
const warnings = (values: string, of: Labels = bitcoin): InputSeries =>
  series("bitcoin_warnings_total", of, values);

const exporter: readonly RuleTestCase[] = [
  {
    title: "four errors of the exporter a minute, from minute 20 to 41",
    series: [errors("0x19 4+4x20 84x40"), errors("4+4x80", { ...another })],
    expect: verdicts("BitcoinExporterErrors", onHost, {
      silent: ["29m", "62m"],
      fires: ["30m", "45m"],
    }),
  },
  {
    title: "many errors of another exporter",
    series: [errors("0+4x80", another)],
    expect: verdicts("BitcoinExporterErrors", [], { silent: ["30m", "60m"] }),
  },
  {
    title: "seven errors in twenty minutes",
    series: [errors("0+0.35x80")],
    expect: verdicts("BitcoinExporterErrors", onHost, { fires: ["40m", "60m"] }),
  },
  {
    title: "three errors in each ten minutes, of an exporter that is scraped every five",
    series: [errors("0 _x4 1.5 _x4 3 _x4 4.5 _x4 6 _x4 7.5 _x4 9 _x4 10.5 _x4 12 _x4 13.5 _x4")],
    expect: verdicts("BitcoinExporterErrors", [], { silent: ["30m", "42m"] }),
  },
  {
    title: "five errors in twenty minutes",
    series: [errors("0+0.25x80")],
    expect: verdicts("BitcoinExporterErrors", [], { silent: ["40m", "60m"] }),
  },
];

const warned: RuleTestCase = {
  title: "bitcoind warns once, something else always",
  series: [warnings("0x20 1x120"), warnings("0+1x120", another)],
  expect: verdicts("BitcoinWarns", [bitcoin], { silent: ["20m", "85m"], fires: ["21m", "75m"] }),
};

/** What the Bitcoin group must say, and must not. */
export const bitcoinTests: readonly RuleTestCase[] = [
  ...stalledStories({ alert: "BitcoinStalled", metric: "bitcoin_blocks", service }),
  heldStory({
    alert: "BitcoinNotSynced",
    title: "bitcoind falls behind and catches up",
    minutes: 30,
    series: (labels, values) => [labelled("bitcoin_verification_progress", labels, values)],
    labels: { service },
    bad: [0.9998],
    good: [0.9999],
  }),
  heldStory({
    alert: "BitcoinFewPeers",
    title: "an outbound peer too few",
    minutes: 30,
    series: (labels, values) => [labelled("bitcoin_conn_out", labels, values)],
    labels: { service },
    bad: [3],
    good: [4],
  }),
  ...exporter,
  warned,
];
