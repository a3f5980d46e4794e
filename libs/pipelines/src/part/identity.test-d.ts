import type { Rule } from "./identity.ts";

// A relabelling rule has the component's own arguments.
({ sourceLabels: ["__journal__systemd_unit"], targetLabel: "service", replacement: "$1" }) satisfies Rule;
// @ts-expect-error A misspelled one would be refused by Alloy.
({ sourceLabels: ["__journal__systemd_unit"], targetLabels: "service", replacement: "$1" }) satisfies Rule;
