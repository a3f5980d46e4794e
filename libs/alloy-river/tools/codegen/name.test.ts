import { expect, test } from "vitest";
import { lowerFirst } from "./name.ts";

test.each([
  ["Scrape", "scrape"],
  ["HTTPConfig", "httpConfig"],
  ["GRPCConfig", "grpcConfig"],
  ["OAuth2Config", "oauth2Config"],
  ["EBPF", "ebpf"],
  ["ThriftHTTP", "thriftHTTP"],
])("%s begins small as %s", (name, wanted) => expect(lowerFirst(name)).toBe(wanted));
