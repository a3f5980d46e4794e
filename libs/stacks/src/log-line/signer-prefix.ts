import { outerPrefixPattern } from "./outer-prefix.ts";
import type { Re2Source } from "./pattern.ts";

/** How messages of a signer begin that are of one reward cycle. */
export const signerPrefixStart = "Cycle #";

/** What a signer puts before its messages: `Cycle #128 Signer #3: `. Group: reward_cycle. */
export const signerPrefix: Re2Source = "Cycle #(?P<reward_cycle>\\d+) ";

/**
 * {@link signerPrefix} at the start of a message in any format: behind three brackets of text, a pretty time and level, or
 * JSON's key.
 *
 * *Source:* stacks-core `stacks-signer/src/v0/signer.rs`, `impl Display for Signer`.
 */
export const signerPrefixPattern: Re2Source = `^${outerPrefixPattern}?(?:[^\\]]*\\] [^\\]]*\\] [^\\]]*\\] |.*\\d\\d\\.\\d+ [^ ]+ |[^"]*"msg":")${signerPrefix}`;
