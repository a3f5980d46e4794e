import type { Re2Source } from "../pattern.ts";

/**
 * A line of bitcoind: `2025-07-05T12:00:49Z MESSAGE`, with a fraction under `-logtimemicros`. Groups: time, message.
 *
 * *Source:* Bitcoin Core `src/logging.cpp`.
 */
export const bitcoinHeaderPattern: Re2Source =
  "^(?P<time>20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z) (?P<message>[\\s\\S]+)$";

/**
 * How the message of a line begins that is not of level info: `[error] `, `[net:warning] `, `ERROR: `, `WARNING: `, or
 * the category of a debug line. `net` and `http` are not among these: threads have such names as well, which stand there
 * under `-logthreadnames`. One of the groups is not empty: tag, word, category.
 *
 * *Source:* Bitcoin Core v29 `src/logging.cpp`, `LOG_CATEGORIES_BY_STR`, `GetLogPrefix`.
 */
export const bitcoinLevelPattern: Re2Source =
  "^(?:\\[(?:[a-z0-9]+:)?(?P<tag>error|warning|info|debug|trace)\\]|(?P<word>ERROR|Error|WARNING|Warning):|" +
  "\\[(?P<category>addrman|bench|blockstorage|cmpctblock|coindb|estimatefee|i2p|ipc|leveldb|libevent|lock|mempool|" +
  "mempoolrej|proxy|prune|qt|rand|reindex|rpc|scan|selectcoins|tor|txpackages|txreconciliation|validation|walletdb|zmq)\\]) ";

/** How messages begin of which nobody can say whether a category or a thread's name stands there. */
export const threadOrCategoryStarts = ["[net] ", "[http] "] as const;

/** What tells the message of a new tip. */
export const bitcoinTipText = "UpdateTip: new best=";

/** The message of a new tip. Groups: burn_block_hash, burn_height. */
export const bitcoinTipPattern: Re2Source =
  "UpdateTip: new best=(?P<burn_block_hash>[0-9a-f]{64}) height=(?P<burn_height>\\d+) ";
