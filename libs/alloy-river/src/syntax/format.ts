import type { File } from "./ast.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { firstDifference } from "./meaning.ts";
import { parse } from "./parse.ts";
import type { Position } from "./position.ts";
import { print, printOnce } from "./print.ts";

export type Formatted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Passes after which a text that still changes is given up. None was seen to need more than five. */
const maximalPasses = 16;

/**
 * The text as `alloy fmt` leaves it, byte for byte, ending in a newline.
 *
 * `alloy fmt` of v1.19.0 misbehaves on some texts. Where its output changes again when formatted again (comments inside
 * of expressions, above all), this is the text that no longer changes. Where its output would say something else than
 * its input, or could not be read any more, there is no output but a diagnostic: a tab inside of a string between
 * backticks becomes blanks, blanks at the ends of its lines go, a comment swallows what follows. Field names that hold
 * control characters or backslashes stay as they are; upstream escapes them, and would again at the next pass.
 *
 * Diagnostics: those of {@link parse}, `alloy/unsafe-format`.
 *
 * @param name Where the diagnostics say they are: the file's name.
 *
 * *Source:* the behaviour of `alloy fmt` v1.19.0 (package syntax/printer), which the engine tests compare with.
 *
 * @example
 * ```ts
 * import { format } from "@stackmon/alloy-river";
 *
 * const formatted = format('logging {\nlevel="debug"\n}');
 * if (formatted.ok) console.log(formatted.text);
 * ```
 */
export function format(source: string, name: string = "config.alloy"): Formatted {
  const parsed = parse(source, name);
  if (!parsed.ok) return parsed;
  const printed = printOnce(parsed.file);
  if (printed.isCertain) return { ok: true, text: printed.text };
  let { text } = printed;
  for (let pass = 1; pass < maximalPasses && text !== source; pass++) {
    const next = nextPass(text, parsed.file, name);
    if (!next.ok || next.text === text) return next;
    ({ text } = next);
  }
  return { ok: true, text };
}

function nextPass(text: string, original: File, name: string): Formatted {
  const parsed = parse(text, name);
  if (!parsed.ok) return refused(name, parsed.diagnostics[0]?.position);
  const difference = firstDifference(original, parsed.file);
  return difference === undefined ? { ok: true, text: print(parsed.file) } : refused(name, difference);
}

function refused(name: string, position: Position | undefined): Formatted {
  const diagnostic: Diagnostic = {
    code: "alloy/unsafe-format",
    severity: "error",
    where: name,
    message: "alloy fmt would write something else than what stands here",
    help: "in a string, write \\t for a tab and \\n for a line break, and no blanks at the end of a line; move a comment to a line of its own",
    ...(position !== undefined && { position }),
  };
  return { ok: false, diagnostics: [diagnostic] };
}
