import type { Re2Source } from "./pattern.ts";

/** How messages of a signer begin that are of one reward cycle. */
export const signerPrefixStart = "Cycle #";

/** What a signer puts before its messages: `Cycle #128 Signer #3: `. Group: reward_cycle. */
export const signerPrefix: Re2Source = "Cycle #(?P<reward_cycle>\\d+) ";

/**
 * {@link signerPrefix} in a line of any format: behind a text or pretty header, or at the start of JSON's message.
 *
 * *Source:* stacks-core `stacks-signer/src/v0/signer.rs`, `impl Display for Signer`.
 */
export const signerPrefixPattern: Re2Source = `(?:\\] |[A-Z] |")${signerPrefix}`;
