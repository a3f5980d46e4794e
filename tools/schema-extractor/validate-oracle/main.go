// Validate-oracle says of each input on standard input what `alloy validate` makes of it, one line of JSON for each.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/grafana/alloy/internal/featuregate"

	// All that Alloy's own command links, so that the same components and their types are registered.
	_ "github.com/grafana/alloy/flowcmd"
)

func main() {
	options := options{stability: featuregate.StabilityGenerallyAvailable}
	flag.Var(&options.stability, "stability", "minimum stability level: generally-available, public-preview or experimental")
	flag.BoolVar(&options.community, "community", false, "enable community components")
	flag.Parse()
	// What upstream's packages print must not stand between the answers.
	answers := os.Stdout
	os.Stdout = os.Stderr
	if err := answerFrames(os.Stdin, answers, options.answerOf); err != nil {
		fmt.Fprintf(os.Stderr, "validate-oracle: %v\n", err)
		os.Exit(1)
	}
}
