import { buildRouteMap, type RouteMap } from "@stricli/core";
import type { Context } from "../../context.ts";
import { keyCreateCommand } from "./create.ts";

/** `stackmon key`: the key that bundles are signed with. */
export const keyRoutes: RouteMap<Context> = buildRouteMap({
  routes: { create: keyCreateCommand },
  docs: {
    brief: "Make the key that bundles are signed with",
    fullDescription: `Make the key that bundles are signed with. docs/bundles.md says how to sign, how to verify on a machine with
openssl alone, and how to keep and replace the key.

EXAMPLES
  stackmon key create
  stackmon bundle --sign-key stackmon.key
  stackmon verify --public-key stackmon.pub dist/bundles/*.tar.gz`,
  },
});
