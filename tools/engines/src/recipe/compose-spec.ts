import type { Recipe } from "./recipe.ts";

/**
 * The loader of the Compose Specification, as Docker Compose has it: it reads a file, refuses what the specification does not
 * have, puts in variables, reads the files of `env_file`, and prints the project as JSON. It needs no Docker.
 *
 * `compose-spec FILE [ENV_FILE]`, where ENV_FILE is what `docker compose --env-file` names.
 */
export const composeSpec: Recipe = {
  name: "compose-spec",
  module: "github.com/compose-spec/compose-go/v2",
  version: "v2.16.2",
  reports: "2.16.2",
  base: {
    path: "github.com/compose-spec/compose-go/v2",
    version: "v2.16.2",
    sum: "h1:pTp1DqQwJzFd85GzlWsSszKA1ABrV/ySqsClujIcWA8=",
    goModSum: "h1:Q1+qtN4vhzEjGrnqRtzx1xa8raDZQlMUe3WJxndYNiQ=",
  },
  unpinned: [],
  main: {
    text: `package main

import (
	"context"
	"fmt"
	"os"

	"github.com/compose-spec/compose-go/v2/cli"
)

var version string

func main() {
	if len(os.Args) > 1 && os.Args[1] == "--version" {
		fmt.Println("compose-spec", version)
		return
	}
	text, err := load(os.Args[1], os.Args[2:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(string(text))
}

func load(file string, envFiles []string) ([]byte, error) {
	options, err := cli.NewProjectOptions([]string{file}, cli.WithEnvFiles(envFiles...), cli.WithDotEnv)
	if err != nil {
		return nil, err
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return nil, err
	}
	return project.MarshalJSON()
}
`,
  },
  tags: [],
  stamp: { variable: "main.version", value: "2.16.2" },
  headers: [],
};
