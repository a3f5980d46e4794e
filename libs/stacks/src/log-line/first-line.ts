import { printedLevels } from "./level.ts";
import { outerPrefixPattern } from "./outer-prefix.ts";
import type { Re2Source } from "./pattern.ts";
import { prettyTimePattern } from "./pretty-header.ts";

/**
 * The first line of a record, in any format: every other line continues the record before it. Records of many lines
 * are Debug structs, errors of SQLite, backtraces. bitcoind begins each line with an ISO time. What a shipper puts before
 * each line stands before the lines that continue a record, too: there it is part of them.
 *
 * *Source:* stacks-core `stacks-common/src/util/log.rs`, and what node and signer print past the logger.
 */
export const firstLinePattern: Re2Source =
  "^(?:\\x1b\\[[0-9;]*m)*(?:" +
  [
    ` *(?:${printedLevels}) +\\[`,
    prettyTimePattern,
    '\\{"msg":',
    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d",
    "thread '",
    "Dumping core",
    "Graceful termination",
    "Signer spawned",
    "BOOTSTRAP WITH",
    "DENY NEIGHBORS",
    `${outerPrefixPattern} *(?:(?:${printedLevels}) +\\[|thread '|\\{"msg":|${prettyTimePattern})`,
  ].join("|") +
  ")";
