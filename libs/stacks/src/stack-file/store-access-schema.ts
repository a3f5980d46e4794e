import { defaults } from "./defaults.ts";
import type { JsonSchema } from "./json-schema.ts";

/** The keys of a store that say whether it encrypts, and whom it asks for what. */
export const storeAccess = (passwordFile: string): Readonly<Record<"tls" | "login", JsonSchema>> => ({
  tls: {
    title: "true, false or mutual",
    description:
      "true: the store speaks TLS, with the hub's certificate in /etc/stackmon/tls. mutual: it also asks for a client certificate of the same authority, which Prometheus and Loki can.",
    enum: [true, false, "mutual"],
    default: defaults.stores.tls,
    examples: [true, "mutual"],
  },
  login: {
    title: "a name of letters, digits, dots and dashes, or none",
    description: `Name that the store asks for; the password is in ${passwordFile}. Loki asks for none.`,
    type: "string",
    pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$",
    maxLength: 60,
    default: defaults.stores.login,
    examples: ["stackmon"],
  },
});
