import type { Recipe } from "./recipe.ts";

/** Grafana Alloy. Upstream ships only a `main` of its build system, so ours runs its exported root command. */
export const alloy: Recipe = {
  name: "alloy",
  module: "github.com/grafana/alloy",
  version: "v1.19.0",
  reports: "1.19.0",
  base: {
    path: "github.com/grafana/alloy",
    version: "v1.19.0",
    sum: "h1:FwqKfTqcYSEMwrQhorCymWjnSkb+tFkyLdBL26HiDSY=",
    goModSum: "h1:owEtu2vMiI/gL04FEhlKO6DvNYHZDVY4OvKGsr3THqQ=",
  },
  unpinned: [
    {
      path: "github.com/grafana/alloy/syntax",
      version: "v0.1.2",
      sum: "h1:B7SnqX++/+R3s3qxy80j4NkfXm0CAhl1k32LrwuOOgE=",
      goModSum: "h1:1FYcR5ypwRXEU/i8bAWhT3fFN656CK6/lUbpr+p9aO8=",
    },
  ],
  main: {
    text: `package main

import (
	"os"

	"github.com/grafana/alloy/flowcmd"
)

func main() {
	if err := flowcmd.RootCommand().Execute(); err != nil {
		os.Exit(1)
	}
}
`,
  },
  // promtail_journal_enabled compiles loki.source.journal, which needs cgo and libsystemd's headers.
  tags: ["gore2regex", "promtail_journal_enabled"],
  stamp: { variable: "github.com/grafana/alloy/internal/build.Version", value: "v1.19.0" },
  headers: ["systemd/sd-journal.h"],
};
