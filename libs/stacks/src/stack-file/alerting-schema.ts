import { alertSeverities, contactSecretFile, smtpPasswordFile, weekdays } from "./alerting.ts";
import { defaults } from "./defaults.ts";
import { durationPattern } from "./duration.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Grafana's UIDs have 40 characters at most, of which `stackmon-` takes nine. */
const name = (description: string, example: string): JsonSchema => ({
  title: "a name of small letters, digits and dashes",
  description,
  type: "string",
  pattern: "^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$",
  maxLength: 30,
  examples: [example],
});

const list = (title: string, description: string, item: string): JsonSchema => ({
  title: `a list of ${title}`,
  description,
  type: "array",
  minItems: 1,
  uniqueItems: true,
  items: name(description, item),
  examples: [[item]],
});

const contact: JsonSchema = {
  title: "a mapping of name and kind",
  description: "Somebody, or something, that hears of alerts.",
  type: "object",
  additionalProperties: false,
  required: ["name", "kind"],
  properties: {
    name: name(`Unique. Its URL, key or token is in ${contactSecretFile("NAME")}, never here.`, "on-call"),
    kind: {
      title: "a kind of contact",
      description: "The service that takes the message.",
      type: "string",
      enum: ["webhook", "slack", "pagerduty", "email", "telegram", "discord", "opsgenie"],
    },
    to: {
      title: "a list of mail addresses",
      description: "Of kind email: who gets the mail.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: {
        title: "a mail address",
        type: "string",
        pattern: "^[^\\s@,;$<>]+@[^\\s@,;$<>]+$",
        examples: ["ops@example.org"],
      },
      examples: [["ops@example.org"]],
    },
    channel: {
      title: "a Slack channel",
      description: "Of kind slack: another channel than that of the webhook.",
      type: "string",
      pattern: "^[#@]?[a-z0-9][a-z0-9._-]*$",
      examples: ["#stacks"],
    },
    chat: {
      title: "the number of a Telegram chat",
      description: "Of kind telegram: the chat; groups have negative numbers.",
      type: "integer",
      examples: [-1001234567890],
    },
  },
  examples: [{ name: "on-call", kind: "pagerduty" }],
};

const route = (severity: string, repeat: string): JsonSchema => ({
  title: "a mapping with at least contacts",
  description: `Who hears of alerts of severity ${severity}.`,
  type: "object",
  additionalProperties: false,
  required: ["contacts"],
  properties: {
    contacts: list("contacts", "Names of contacts; all of them hear of it.", "on-call"),
    repeat: {
      title: "a duration in hours, minutes and seconds",
      description: `Time until it is said again while it lasts; by default ${repeat}.`,
      type: "string",
      pattern: durationPattern,
      examples: [repeat],
    },
    mute: list("mute windows", "Names of mute windows, in which nothing is said.", "nights"),
  },
  examples: [{ contacts: ["on-call"] }],
});

const clock = (description: string, example: string): JsonSchema => ({
  title: "a time of day from 00:00 to 24:00, in quotes",
  description,
  type: "string",
  pattern: "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$",
  examples: [example],
});

const muteWindow: JsonSchema = {
  title: "a mapping of name, zone, weekdays, from and to",
  description: "Times of the week in which a route says nothing.",
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: {
    name: name("Unique among the windows.", "nights"),
    zone: {
      title: "a time zone of the tz database",
      description: "Whose clock it is; by default UTC.",
      type: "string",
      pattern: "^(?:UTC|[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z0-9_+-]*)+)$",
      examples: ["Europe/Zurich"],
    },
    weekdays: {
      title: "a list of weekdays",
      description: "Days on which it begins; by default all.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: { title: "a weekday", type: "string", enum: weekdays },
      examples: [["saturday", "sunday"]],
    },
    from: clock("When it begins; whole days without from and to.", "22:00"),
    to: clock("When it ends: on the next day, where that is not after from.", "06:00"),
  },
  examples: [{ name: "nights", zone: "Europe/Zurich", from: "22:00", to: "06:00" }],
};

const smtp: JsonSchema = {
  title: "a mapping of host, from and user",
  description: "The mail server that contacts of kind email are reached by.",
  type: "object",
  additionalProperties: false,
  required: ["host", "from"],
  properties: {
    host: {
      title: "host:port",
      description: "The server; it has to offer STARTTLS, or TLS on port 465.",
      type: "string",
      pattern: "^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\]):[1-9]\\d{0,4}$",
      examples: ["smtp.example.org:587"],
    },
    from: {
      title: "a mail address",
      description: "Whom the mail is from.",
      type: "string",
      pattern: "^[^\\s@,;$<>]+@[^\\s@,;$<>]+$",
      examples: ["stackmon@example.org"],
    },
    user: {
      title: "a name without blanks, or none",
      description: `Name that the server asks for; the password is in ${smtpPasswordFile}. By default none.`,
      type: "string",
      pattern: '^[^\\s$"\\\\]+$',
      examples: ["stackmon"],
    },
  },
  examples: [{ host: "smtp.example.org:587", from: "stackmon@example.org" }],
};

const rule: JsonSchema = {
  title: "a mapping of disabled, threshold, for, severity and labels",
  description: "What is other than shipped.",
  type: "object",
  additionalProperties: false,
  minProperties: 1,
  properties: {
    disabled: {
      title: "true or false",
      description: "true: the rule is in no file, and is deleted from Grafana.",
      type: "boolean",
      examples: [true],
    },
    threshold: {
      title: "a number",
      description:
        "In the unit of the rule's own threshold and within its bounds: docs/thresholds.md lists rules, units and bounds.",
      type: "number",
      examples: [5],
    },
    for: {
      title: "a duration of one unit: s, m or h",
      description: "How long the condition must hold before anyone hears of it.",
      type: "string",
      pattern: "^\\d+[smh]$",
      examples: ["30m"],
    },
    severity: {
      title: "a severity",
      description: "Who hears of it.",
      type: "string",
      enum: alertSeverities,
    },
    labels: {
      title: "a mapping of label names to texts",
      description: "Further labels of the alert.",
      type: "object",
      propertyNames: {
        title: "a label name of letters, digits and underscores",
        examples: ["team"],
        pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
      },
      additionalProperties: {
        title: "a text of at least one character, all on one line, without $ and {{",
        type: "string",
        minLength: 1,
        maxLength: 200,
        // Evaluators read a label as a template, and Grafana replaces `$` and what follows.
        pattern: "^(?:(?!\\{\\{)[^\\p{Cc}$])*$",
      },
      examples: [{ team: "infra" }],
    },
  },
  examples: [{ threshold: 5, for: "30m" }],
};

export const alerting: JsonSchema = {
  title: "a mapping of contacts, routes, groupBy, muteWindows, smtp and rules",
  description:
    "Who hears of which alert, and which alert rules are other than shipped. Without contacts a bundle leaves Grafana's notification policies alone.",
  type: "object",
  additionalProperties: false,
  properties: {
    contacts: {
      title: "a list of contacts",
      description: "Who can hear of alerts.",
      type: "array",
      items: contact,
      default: [],
      examples: [[{ name: "on-call", kind: "pagerduty" }]],
    },
    routes: {
      title: "a mapping of critical, warning and info",
      description: "Who hears of which severity. A severity without a route is heard by nobody.",
      type: "object",
      additionalProperties: false,
      properties: {
        critical: route("critical", defaults.alerting.repeat.critical),
        warning: route("warning", defaults.alerting.repeat.warning),
        info: route("info", defaults.alerting.repeat.info),
      },
      examples: [{ critical: { contacts: ["on-call"] } }],
    },
    groupBy: {
      title: "alert, host or stack",
      description:
        "What comes in one message: alerts of one name on one host, all of one host, or all of one severity.",
      type: "string",
      enum: ["alert", "host", "stack"],
      default: defaults.alerting.groupBy,
    },
    muteWindows: {
      title: "a list of mute windows",
      description: "Times of the week in which routes that name them say nothing.",
      type: "array",
      items: muteWindow,
      default: [],
      examples: [[{ name: "nights", zone: "Europe/Zurich", from: "22:00", to: "06:00" }]],
    },
    smtp,
    rules: {
      title: "a mapping of alerts to what is changed of them",
      description: "Alert rules that are other than shipped, by the name of the alert.",
      type: "object",
      additionalProperties: rule,
      default: {},
      examples: [{ StacksFewPeers: { disabled: true }, StacksRpcSlow: { threshold: 5, for: "30m" } }],
    },
  },
  examples: [
    { contacts: [{ name: "on-call", kind: "pagerduty" }], routes: { critical: { contacts: ["on-call"] } } },
  ],
};
