import { describe, expect, test } from "vitest";
import { linesOf } from "./lines.fixture.ts";

const nodes = [{ host: "node-1" }];
const team = { name: "team", kind: "slack" };
const routes = { critical: { contacts: ["team"] } };
const right = { contacts: [team], routes };

/** A slip in the section, the nearest right section, and the whole text that leads from one to the other. */
const slips: readonly [alerting: object, right: object, line: string][] = [
  [
    { contacts: [{ ...team, url: "https://hooks.slack.com/services/T0/B0/x" }], routes },
    right,
    "stack/literal-secret: alerting.contacts[0].url › saw url, which every bundle would hold for everybody to read, wanted it in a file of its own; remove it here, and write it into /etc/stackmon/secrets/contact-team.secret",
  ],
  [
    { contacts: [{ ...team, bot_token: "123:abc" }], routes },
    right,
    "stack/literal-secret: alerting.contacts[0].bot_token › saw bot_token, which every bundle would hold for everybody to read, wanted it in a file of its own; remove it here, and write it into /etc/stackmon/secrets/contact-team.secret",
  ],
  [
    { ...right, smtp: { host: "mail.example.org:587", from: "a@example.org", password: "x" } },
    { ...right, smtp: { host: "mail.example.org:587", from: "a@example.org", user: "a" } },
    "stack/literal-secret: alerting.smtp.password › saw password, which every bundle would hold for everybody to read, wanted it in a file of its own; remove it here, and write it into /etc/stackmon/secrets/smtp.password",
  ],
  [
    { contacts: [{ ...team, colour: "red" }], routes },
    right,
    "stack/unknown-key: alerting.contacts[0].colour › colour is no key of alerting.contacts[0]; use one of name, kind, to, channel, chat",
  ],
  [
    { contacts: [{ name: "team", kind: "Slack" }], routes },
    right,
    'stack/unknown-value: alerting.contacts[0].kind › saw "Slack", wanted a kind of contact; write slack',
  ],
  [
    { contacts: [{ name: "On Call", kind: "slack" }], routes: { critical: { contacts: ["on-call"] } } },
    { contacts: [{ name: "on-call", kind: "slack" }], routes: { critical: { contacts: ["on-call"] } } },
    'stack/malformed-value: alerting.contacts[0].name › saw "On Call", wanted a name of small letters, digits and dashes; write oncall',
  ],
  [
    { contacts: [team, team], routes },
    right,
    "stack/duplicate-entry: alerting.contacts[1].name › saw team as in alerting.contacts[0], wanted a name of its own; rename one of the two",
  ],
  [
    { contacts: [team], routes: { critical: { contacts: ["teams"] } } },
    right,
    "stack/unknown-contact: alerting.routes.critical.contacts[0] › saw teams, wanted the name of a contact; write team",
  ],
  [
    { routes },
    right,
    "stack/unknown-contact: alerting.routes.critical.contacts[0] › saw team, wanted the name of a contact; add a contact of this name",
  ],
  [
    { contacts: [team], routes: { warning: { contacts: ["team"] } } },
    { contacts: [team], routes: { ...routes, warning: { contacts: ["team"] } } },
    "stack/unrouted-critical: alerting.routes › critical has no route, wanted somebody who hears of what loses rewards now; add critical: { contacts: [team] }",
  ],
  [
    { contacts: [team] },
    right,
    "stack/unrouted-critical: alerting.routes › critical has no route, wanted somebody who hears of what loses rewards now; add critical: { contacts: [team] }",
  ],
  [
    { contacts: [team, { name: "old", kind: "webhook" }], routes },
    {
      contacts: [team, { name: "old", kind: "webhook" }],
      routes: { ...routes, info: { contacts: ["old"] } },
    },
    "stack/unused-contact: alerting.contacts[1] › old is in no route, wanted a contact that hears of something; name it in a route, or remove it",
  ],
  [
    { contacts: [{ name: "team", kind: "telegram" }], routes },
    { contacts: [{ name: "team", kind: "telegram", chat: -100 }], routes },
    "stack/missing-key: alerting.contacts[0] › chat is missing, which kind telegram needs; add chat: -1001234567890",
  ],
  [
    { contacts: [{ ...team, to: ["a@example.org"] }], routes },
    right,
    "stack/unknown-key: alerting.contacts[0].to › to is no key of kind slack; remove it",
  ],
  [
    { contacts: [{ name: "team", kind: "email", to: ["a@example.org"] }], routes },
    {
      contacts: [{ name: "team", kind: "email", to: ["a@example.org"] }],
      routes,
      smtp: { host: "mail.example.org:587", from: "b@example.org" },
    },
    "stack/missing-key: alerting › smtp is missing, wanted the mail server that team is reached by; add smtp: { host: smtp.example.org:587, from: stackmon@example.org }",
  ],
  [
    { contacts: [team], routes: { critical: { contacts: ["team"], repeat: "1m" } } },
    { contacts: [team], routes: { critical: { contacts: ["team"], repeat: "5m" } } },
    "stack/out-of-range: alerting.routes.critical.repeat › saw 1m, wanted 5m to 120h: a sender looks every five minutes, and remembers for 120 hours; write it like 4h",
  ],
  [
    {
      contacts: [team],
      routes: { ...routes, info: { contacts: ["team"], mute: ["night"] } },
      muteWindows: [nights()],
    },
    {
      contacts: [team],
      routes: { ...routes, info: { contacts: ["team"], mute: ["nights"] } },
      muteWindows: [nights()],
    },
    "stack/unknown-mute-window: alerting.routes.info.mute[0] › saw night, wanted the name of a mute window; write nights",
  ],
  [
    { muteWindows: [nights({ zone: "Europe/Zuerich" })] },
    { muteWindows: [nights({ zone: "Europe/Zurich" })] },
    "stack/unknown-value: alerting.muteWindows[0].zone › saw Europe/Zuerich, wanted a time zone of the tz database; write Europe/Zurich",
  ],
  [
    { muteWindows: [nights({ from: "25:00" })] },
    { muteWindows: [nights({ from: "23:00" })] },
    'stack/malformed-value: alerting.muteWindows[0].from › saw "25:00", wanted a time of day from 00:00 to 24:00, in quotes; write it like "22:00"',
  ],
  [
    { muteWindows: [nights({ to: "22:00" })] },
    { muteWindows: [nights({ to: "21:59" })] },
    "stack/unusable-mute-window: alerting.muteWindows[0] › begins and ends at 22:00, wanted a time between the two; write another to",
  ],
  [
    { muteWindows: [{ name: "nights", from: "22:00" }] },
    { muteWindows: [{ name: "nights", from: "22:00", to: "06:00" }] },
    'stack/unusable-mute-window: alerting.muteWindows[0] › to is missing, wanted both ends; add to: "06:00"',
  ],
  [
    { muteWindows: [{ name: "holidays" }] },
    { muteWindows: [{ name: "holidays", weekdays: ["sunday"] }] },
    'stack/unusable-mute-window: alerting.muteWindows[0] › has neither days nor times, so that nothing would ever be said, wanted some of the week; add from: "22:00" and to: "06:00", or leave the severity without a route',
  ],
  [
    { muteWindows: [{ name: "all", from: "00:00", to: "24:00" }] },
    { muteWindows: [{ name: "all", from: "00:00", to: "24:00", weekdays: ["sunday"] }] },
    'stack/unusable-mute-window: alerting.muteWindows[0] › is the whole week, so that nothing would ever be said, wanted some of the week; add from: "22:00" and to: "06:00", or leave the severity without a route',
  ],
  [
    { rules: { StacksRpcSlow: { for: "1h30m" } } },
    { rules: { StacksRpcSlow: { for: "90m" } } },
    'stack/malformed-value: alerting.rules.StacksRpcSlow.for › saw "1h30m", wanted a duration of one unit: s, m or h; write it like 30m',
  ],
  [
    { rules: { StacksRpcSlow: { disable: true } } },
    { rules: { StacksRpcSlow: { disabled: true } } },
    "stack/unknown-key: alerting.rules.StacksRpcSlow.disable › disable is no key of alerting.rules.StacksRpcSlow; write disabled",
  ],
  [
    { rules: { StacksRpcSlow: { labels: { team: "{{ .Value }}" } } } },
    { rules: { StacksRpcSlow: { labels: { team: "{ }" } } } },
    'stack/malformed-value: alerting.rules.StacksRpcSlow.labels.team › saw "{{ .Value }}", wanted a text of at least one character, all on one line, without $ and {{; write "____Value___"',
  ],
];

function nights(other: object = {}): object {
  return { name: "nights", from: "22:00", to: "06:00", ...other };
}

describe("a slip in who hears of alerts is explained, and is gone when the advice is followed", () => {
  test.each(slips)("%j", (alerting, corrected, line) => {
    expect(linesOf({ nodes, alerting })).toEqual([line]);
    expect(linesOf({ nodes, alerting: corrected })).toEqual([]);
  });
});

test("a secret is never quoted", () => {
  const file = { nodes, alerting: { contacts: [{ ...team, token: "xoxb-1" }], routes } };
  expect(linesOf(file).join()).not.toContain("xoxb");
});

test("a contact whose name is invalid makes no second diagnostic of the route that names it", () => {
  const file = {
    nodes,
    alerting: { contacts: [{ name: "A", kind: "slack" }], routes: { critical: { contacts: ["a"] } } },
  };
  expect(linesOf(file)).toHaveLength(1);
});
