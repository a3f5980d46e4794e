import type { SyntaxCase } from "../syntax/syntax-cases.fixture.ts";
import type { CheckOptions } from "./options.ts";

/** A configuration that is refused, beside the nearest one that is not. */
export interface TextCase extends SyntaxCase {
  /** Of what `alloy validate` lets pass: why, and what comes of it. */
  readonly overlooked?: {
    readonly why: string;
  } & (
    | { /** What `alloy run` says when it refuses to start. */ readonly runSays: string }
    | { /** What is lost where it runs. */ readonly loses: string }
  );
}

/** Everything is allowed, and one module can be read. */
export const textOptions: CheckOptions = {
  stability: "experimental",
  modules: (path) =>
    path === "modules.alloy" ? [{ name: "modules.alloy", source: 'declare "node" { }\n' }] : undefined,
};
