import { expect, test } from "vitest";
import { engines, type EngineName } from "@stackmon/engines";
import { upstreamVersions } from "./upstream.ts";

test.each(Object.entries(upstreamVersions))(
  "%s is described at the version that the tests run",
  (name, version) => {
    expect(`v${engines[name as EngineName].reports}`).toBe(version);
  },
);
