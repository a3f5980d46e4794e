// Syntax-oracle says of each input on standard input what `alloy fmt` makes of it, one line of JSON for each; or, with -speed, how fast.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
)

func main() {
	rounds := flag.Int("speed", 0, "measure parsing and formatting over this many rounds instead of answering")
	flag.Parse()
	if err := run(*rounds); err != nil {
		fmt.Fprintf(os.Stderr, "syntax-oracle: %v\n", err)
		os.Exit(1)
	}
}

func run(rounds int) error {
	if rounds <= 0 {
		return answerFrames(os.Stdin, os.Stdout, answerOf)
	}
	result, err := measure(os.Stdin, rounds)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(result)
}
