// Schema-extractor prints what the pinned Alloy's own registry says of every component, configuration block and library function.
//
// Its import path begins with github.com/grafana/alloy/syntax/ so that Go lets it see Alloy's internal packages and those of its syntax module.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/google/uuid"
	"github.com/grafana/alloy/internal/alloyseed"
)

const alloyModule = "github.com/grafana/alloy"

// mode is how far a run goes. The program starts itself in the other modes to see which defaults its surroundings change.
type mode int

const (
	full mode = iota
	// bare prints only what reflection tells, as one line of JSON.
	bare
	confined
	renamed
)

func main() {
	directory := flag.String("directory", ".", "folder of this module's source")
	tags := flag.String("tags", "", "build tags this program was built with")
	mode := full
	flag.BoolFunc("bare", "for the program's own use", set(&mode, bare))
	flag.BoolFunc("confined", "for the program's own use", set(&mode, confined))
	flag.BoolFunc("renamed", "for the program's own use", set(&mode, renamed))
	flag.Parse()
	if err := run(mode, newSources(*directory, *tags)); err != nil {
		fmt.Fprintf(os.Stderr, "schema-extractor: %v\n", err)
		os.Exit(1)
	}
}

func set(target *mode, value mode) func(string) error {
	return func(string) error {
		*target = value
		return nil
	}
}

func run(mode mode, source *sources) error {
	switch mode {
	case renamed:
		return rename()
	case confined:
		return confine()
	}
	if err := settle(); err != nil {
		return err
	}
	w := newWalker()
	schema := reflected(w)
	if mode == bare {
		return json.NewEncoder(os.Stdout).Encode(schema)
	}
	if err := complete(source, w, schema); err != nil {
		return err
	}
	return write(os.Stdout, schema)
}

// settle keeps Alloy's packages from asking the network, and gives this run an installation id of its own: alloyseed would else read one of an
// Alloy that ran on this machine, or leave one behind for it.
func settle() error {
	os.Setenv("AWS_EC2_METADATA_DISABLED", "true")
	folder, err := os.MkdirTemp("", "schema-extractor-seed-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	seed, err := json.Marshal(alloyseed.Seed{UID: uuid.NewString()})
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "alloy_seed.json"), seed, 0o600); err != nil {
		return err
	}
	alloyseed.Init(folder, slog.New(slog.DiscardHandler))
	return nil
}

// reflected yields what Go's types and SetToDefault tell.
func reflected(w *walker) *Schema {
	schema := &Schema{}
	schema.Components = w.components()
	schema.ConfigBlocks, schema.ConfigBlockFacts = w.configBlocks()
	schema.Stdlib, schema.Constants = w.standardLibrary()
	schema.Blocks = w.bodies
	return schema
}

// complete adds what only a second run, the source and the reference pages tell.
func complete(source *sources, w *walker, schema *Schema) error {
	elsewhere, err := probe()
	if err != nil {
		return err
	}
	if err := dropDynamic(schema, elsewhere); err != nil {
		return err
	}
	if schema.Alloy, err = source.moduleVersion(alloyModule); err != nil {
		return err
	}
	if err := addEnums(source, w, schema); err != nil {
		return err
	}
	folder, err := source.moduleDirectory(alloyModule)
	if err != nil {
		return err
	}
	reference := pages{folder}
	if err := addPages(reference, schema); err != nil {
		return err
	}
	return addDeprecations(reference, schema)
}
