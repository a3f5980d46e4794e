import type { GatedStack } from "@stackmon/stacks";
import { groupOfSecrets } from "../secrets.ts";
import { nginxConf } from "./nginx.ts";
import { gateService, gateUnit } from "./unit.ts";

/** Yields path → text of everything that the hub's gate runs from. */
export function gateFiles(stack: GatedStack): readonly (readonly [path: string, text: string])[] {
  return [
    ["gate/nginx.conf", nginxConf(stack)],
    [`systemd/${gateUnit}.service`, gateService(groupOfSecrets("hub", stack))],
  ];
}
