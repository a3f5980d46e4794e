/** What the formatter makes of a text: what `alloy fmt` makes of it. */
export interface FormatCase {
  readonly what: string;
  readonly source: string;
  readonly formatted: string;
}

export const formatCases: readonly FormatCase[] = [
  { what: "an empty file is a line break", source: "", formatted: "\n" },
  { what: "a file of comments", source: "\n\n// a\n\n\n\n/* b */  ", formatted: "// a\n\n/* b */\n" },
  { what: "blanks around operators", source: "a=1+2*3", formatted: "a = 1 + 2 * 3\n" },
  {
    what: "columns of attributes in a row",
    source: "a = 1\nlonger = 2\n\nb = 3",
    formatted: "a      = 1\nlonger = 2\n\nb = 3\n",
  },
  {
    what: "a value of several lines ends the columns before it",
    source: "a = 1\nlonger = [\n1,\n]\nb = 2",
    formatted: "a      = 1\nlonger = [\n\t1,\n]\nb = 2\n",
  },
  {
    what: "a blank line before each block, and no more than one anywhere",
    source: "a { }\nb { }\n\n\n\nc = 1",
    formatted: "a { }\n\nb { }\n\nc = 1\n",
  },
  { what: "a body on lines of its own", source: 'a "b" { c = 1 }', formatted: 'a "b" {\n\tc = 1\n}\n' },
  {
    what: "a comma after the last element before a bracket on its own line",
    source: "a = [1,\n2,\n]\nb = {c = 1,\n}\nd = e(\n1,\n)",
    formatted: "a = [1,\n\t2,\n]\nb = {c = 1,\n}\nd = e(\n\t1,\n)\n",
  },
  { what: "no comma after the last element of a line", source: "a = [1, 2,]", formatted: "a = [1, 2]\n" },
  {
    what: "columns of fields",
    source: 'a = {\nb = 1,\n"long er" = 2,\n}',
    formatted: 'a = {\n\tb         = 1,\n\t"long er" = 2,\n}\n',
  },
  {
    what: "comments at the ends of lines in a column",
    source: "a = 1 // x\nlonger = 22 // y",
    formatted: "a      = 1  // x\nlonger = 22 // y\n",
  },
  {
    what: "comments before a closing brace are in the block",
    source: "a {\nb = 1\n// last\n}",
    formatted: "a {\n\tb = 1\n\t// last\n}\n",
  },
  {
    what: "comments in lists",
    source: "a = [ // first\n1, // one\n/* two */ 2,\n// end\n]",
    formatted: "a = [ // first\n\t1, // one\n\t/* two */ 2,\n\t// end\n]\n",
  },
  { what: "CRLF becomes LF, in comments too", source: "// a\r\nb = 1\r\n", formatted: "// a\nb = 1\n" },
  { what: "text between backticks keeps its lines", source: "a = `x\n  y\n`", formatted: "a = `x\n  y\n`\n" },
  { what: "an access on a number keeps its blank", source: "a = 1  .b", formatted: "a = 1 .b\n" },
  { what: "width counts characters", source: "größe = 1\nb = 2", formatted: "größe = 1\nb     = 2\n" },
  { what: "an empty label goes", source: 'a "" { }', formatted: "a { }\n" },
];

/** Texts of which one pass of `alloy fmt` is not the last: this is what no longer changes. */
export const unstableCases: readonly FormatCase[] = [
  {
    what: "a value on the line after its name",
    source: 'a =\n"x"\nlonger = 1',
    formatted: 'a      = "x"\nlonger = 1\n',
  },
  { what: "a comment inside of a dotted name", source: "a = b /* c */ .d", formatted: "a = b.d /* c */\n" },
  {
    what: "a comment before an equals sign",
    source: "a = 1\nlonger /* c */ = 2",
    formatted: "a      = 1\nlonger = /* c */ 2\n",
  },
];
