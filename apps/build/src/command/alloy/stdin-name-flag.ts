interface StdinNameFlag {
  readonly kind: "parsed";
  readonly parse: (text: string) => string;
  readonly default: string;
  readonly brief: string;
  readonly placeholder: string;
}

/** `--stdin-name`, the same for every command that reads `-`. */
export const stdinNameFlag: StdinNameFlag = {
  kind: "parsed",
  parse: String,
  default: "<stdin>",
  brief: "What diagnostics call standard input",
  placeholder: "file",
};
