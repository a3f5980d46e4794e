import { heldStory, labelled } from "../../rule/held-story.ts";
import type { InputSeries, RuleTestCase } from "../../rule/rule-test.ts";
import { verdicts } from "../../test/story.ts";

const days = (count: number): number => count * 86_400;

const machine = { job: "stacks", service: "host" } as const;
const node = { ...machine, use: "client", path: "/etc/stackmon/tls/node.crt" } as const;

const moments = (series: InputSeries): InputSeries => ({ ...series, moments: true });

const ends = (host: string, values: string, labels: Readonly<Record<string, string>> = {}) =>
  moments(labelled("stackmon_certificate_not_after_timestamp_seconds", { ...node, host, ...labels }, values));

/** At so many minutes of the story this many days are left, to the second. */
const leftAt = (minute: number, left: number): number => minute * 60 + days(left);

const file = "/var/lib/stackmon-certificates/certificates.prom";
const written = (host: string, values: string, service = "host") =>
  moments(labelled("node_textfile_mtime_seconds", { ...machine, service, host, file }, values));
const collected = (host: string, values: string, service = "host") =>
  labelled("node_textfile_scrape_error", { ...machine, service, host }, values);

/** What the rules on certificates must say, and must not. */
export const certificatesTests: readonly RuleTestCase[] = [
  ...([21, 3] as const).map(crossed),
  ...betweenAlerts(),
  renewed(),
  refused(),
  ...unread(),
];

/** At minute 10 there are 21 days, or 3, left and no more; 15 minutes later it is heard. */
function crossed(left: 21 | 3): RuleTestCase {
  const alert = left === 21 ? "CertificateExpiresSoon" : "CertificateExpires";
  const at = (minute: number): string => `${leftAt(minute, left)}x60`;
  return {
    title: `${alert}: a certificate has ${left} days left ten minutes in, others a second and a minute later`,
    series: [
      ends("node-1", at(10)),
      ends("node-2", `${leftAt(10, left) + 1}x60`),
      ends("node-3", at(11)),
      ends("node-4", `${days(200)}x60`),
      ends("node-5", at(10), { service: "another" }),
    ],
    expect: [
      { at: "24m", alert, firing: [] },
      { at: "25m", alert, firing: [{ ...node, host: "node-1" }] },
      {
        at: "26m",
        alert,
        firing: ["node-1", "node-2", "node-3"].map((host) => ({ ...node, host })),
      },
    ],
  };
}

/** One of both is heard, and never both. */
function betweenAlerts(): readonly RuleTestCase[] {
  const three = leftAt(30, 3);
  const values = `${three}x90`;
  return [
    {
      title:
        "a certificate that has had three days left for a moment is heard of as one that ends, and no more as one that will",
      series: [ends("node-1", values), ends("node-2", `${three + 1}x90`)],
      expect: [
        ...verdicts(
          "CertificateExpiresSoon",
          [
            { ...node, host: "node-1" },
            { ...node, host: "node-2" },
          ],
          {
            fires: ["20m", "29m"],
            silent: ["31m"],
          },
        ),
        { at: "30m", alert: "CertificateExpiresSoon", firing: [{ ...node, host: "node-2" }] },
        ...verdicts(
          "CertificateExpires",
          [
            { ...node, host: "node-1" },
            { ...node, host: "node-2" },
          ],
          {
            silent: ["44m"],
            fires: ["46m"],
          },
        ),
      ],
    },
    {
      title: "one certificate of a machine has ended, one ends soon and one has a year",
      series: [
        ends("node-1", "0x60", { path: "/ended" }),
        ends("node-1", `${days(10)}x60`, { path: "/soon" }),
        ends("node-1", `${days(365)}x60`, { path: "/year" }),
      ],
      expect: [
        { at: "15m", alert: "CertificateExpires", firing: [{ ...node, host: "node-1", path: "/ended" }] },
        { at: "15m", alert: "CertificateExpiresSoon", firing: [{ ...node, host: "node-1", path: "/soon" }] },
      ],
    },
  ];
}

/** Both are silent as soon as another certificate is told of; a restart of the agent in between changes nothing. */
function renewed(): RuleTestCase {
  const told = (left: number): string => `${days(left)}x30 _x10 ${days(left)}x9 ${days(365)}x30`;
  return {
    title: "certificates are renewed after fifty minutes, in which nothing is told for ten",
    series: [ends("node-1", told(10)), ends("node-2", told(1))],
    expect: [
      ...verdicts("CertificateExpiresSoon", [{ ...node, host: "node-1" }], {
        silent: ["14m", "51m"],
        fires: ["15m", "40m", "50m"],
      }),
      ...verdicts("CertificateExpires", [{ ...node, host: "node-2" }], {
        silent: ["14m", "51m"],
        fires: ["15m", "40m", "50m"],
      }),
    ],
  };
}

/** The agent is not let in any more, and nothing of it arrives. */
function refused(): RuleTestCase {
  return {
    title:
      "certificates end, or would soon, and nothing is heard of their machines any more: that is told for a week",
    step: "1h",
    series: [ends("node-1", `${days(1)}x24 _x300`), ends("node-2", `${days(20)}x24 _x300`)],
    expect: [
      ...verdicts("CertificateExpires", [{ ...node, host: "node-1" }], {
        fires: ["24h", "120h", "190h"],
        silent: ["194h"],
      }),
      ...verdicts("CertificateExpiresSoon", [{ ...node, host: "node-2" }], {
        fires: ["24h", "120h", "190h"],
        silent: ["194h"],
      }),
    ],
  };
}

function unread(): readonly RuleTestCase[] {
  const alert = "CertificateUnread";
  return [
    heldStory({
      alert,
      title: "a certificate cannot be read for forty minutes, others can",
      minutes: 30,
      series: (labels, values) => [labelled("stackmon_certificate_readable", labels, values)],
      labels: { service: "host", use: "client", path: node.path },
      bad: [0],
      good: [1],
    }),
    ...notLookedAt(),
    notCollected(),
    {
      title: "nothing is told of any certificate",
      series: [],
      expect: verdicts(alert, [], { silent: ["60m"] }),
    },
  ];
}

function notLookedAt(): readonly RuleTestCase[] {
  const alert = "CertificateUnread";
  return [
    {
      title:
        "certificates were looked at two days ago at minute 10, a minute before and a second before that",
      series: [
        written("node-1", `${600 - days(2)}x60`),
        written("node-2", `${599 - days(2)}x60`),
        written("node-3", "0+60x60"),
        written("node-4", `${-days(3)}x60`, "another"),
      ],
      expect: [
        { at: "39m", alert, firing: [] },
        { at: "40m", alert, firing: [{ ...machine, host: "node-2", file }] },
        {
          at: "41m",
          alert,
          firing: ["node-1", "node-2"].map((host) => ({ ...machine, host, file })),
        },
      ],
    },
    {
      title: "the timer has not run for three days, and runs again",
      step: "1h",
      series: [written("node-1", "0x72 262800x30")],
      expect: verdicts(alert, [{ ...machine, host: "node-1", file }], {
        silent: ["48h", "73h"],
        fires: ["50h", "72h"],
      }),
    },
  ];
}

function notCollected(): RuleTestCase {
  const alert = "CertificateUnread";
  return {
    title:
      "of one machine there is no file at all, of one it goes and comes back, of one somebody else has it",
    series: [
      collected("node-1", "0x100"),
      collected("node-2", "0x9 1x39 0x50"),
      written("node-2", "0x9 _x39 2400x50"),
      collected("node-3", "0x100"),
      written("node-3", "0x100", "another"),
      collected("node-4", "0x100", "another"),
      collected("node-5", "0x100"),
      written("node-5", "0x100"),
    ],
    expect: [
      { at: "29m", alert, firing: [] },
      { at: "30m", alert, firing: ["node-1", "node-3"].map((host) => ({ ...machine, host })) },
      { at: "48m", alert, firing: ["node-1", "node-2", "node-3"].map((host) => ({ ...machine, host })) },
      { at: "51m", alert, firing: ["node-1", "node-3"].map((host) => ({ ...machine, host })) },
    ],
  };
}
