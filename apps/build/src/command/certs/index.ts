import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import { certsInitCommand } from "./init.ts";
import { certsListCommand } from "./list.ts";
import { certsRenewCommand } from "./renew.ts";

/** `stackmon certs`: the certificates of a stack, from a small authority of its own. */
export const certsRoutes: RouteMap<Context> = buildRouteMap({
  routes: { init: certsInitCommand, renew: certsRenewCommand, list: certsListCommand },
  aliases: { show: "list" },
  docs: {
    brief: "Make, renew and list the certificates of a stack",
    fullDescription: `Make, renew and list the certificates with which nodes and hub prove to each other who they are: a certificate
authority of the stack's own, one certificate for the hub and one for each node. docs/certificates.md has the
procedure, from the first certificate to a lost node.

EXAMPLES
  stackmon certs init --stack stack.yaml --out certs
  stackmon certs list
  stackmon certs renew
  stackmon certs renew --rotate-ca trust`,
  },
});
