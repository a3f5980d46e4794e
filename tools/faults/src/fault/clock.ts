import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "./fault.ts";

export const clockFaults: readonly Fault[] = [
  {
    name: "clock-behind",
    meaning: "Lines carry a time of ten minutes ago.",
    clockSkew: -600_000,
    promises: {},
    happen: ({ outage }) => sleep(outage),
  },
  {
    name: "clock-ahead",
    meaning: "Lines carry a time of one minute ahead.",
    clockSkew: 60_000,
    promises: {},
    happen: ({ outage }) => sleep(outage),
  },
];
