package main

import (
	"reflect"
	"slices"
	"strings"

	"github.com/grafana/alloy/internal/component"
	_ "github.com/grafana/alloy/internal/component/all"
	"github.com/grafana/alloy/internal/featuregate"
	"github.com/grafana/alloy/internal/nodeconf/argument"
	"github.com/grafana/alloy/internal/nodeconf/export"
	"github.com/grafana/alloy/internal/nodeconf/foreach"
	"github.com/grafana/alloy/internal/nodeconf/importsource"
	"github.com/grafana/alloy/internal/runtime/logging"
	"github.com/grafana/alloy/internal/runtime/tracing"
	"github.com/grafana/alloy/internal/service/http"
	"github.com/grafana/alloy/internal/service/livedebugging"
	"github.com/grafana/alloy/internal/service/remotecfg"
)

// Community components have no stability level (internal/component/registry.go); the file says so in its place.
const community = "community"

// level names a stability level without the quotes that Alloy's String puts around it.
func level(stability featuregate.Stability) string {
	return strings.Trim(stability.String(), `"`)
}

func stabilityOf(registration component.Registration) string {
	if registration.Community {
		return community
	}
	return level(registration.Stability)
}

// components walks Alloy's registry in the order of names.
func (w *walker) components() []*Component {
	names := component.AllNames()
	slices.Sort(names)
	components := []*Component{}
	for _, name := range names {
		registration, _ := component.Get(name)
		entry := &Component{
			Name:      name,
			Stability: stabilityOf(registration),
			Community: registration.Community,
			Arguments: w.fields(reflect.TypeOf(registration.Args)),
		}
		if registration.Exports != nil {
			entry.Exports = w.exports(reflect.TypeOf(registration.Exports))
		}
		components = append(components, entry)
	}
	return components
}

// exports yields the fields of an exports struct; nothing requires or defaults a value that is only read.
func (w *walker) exports(t reflect.Type) []Field {
	fields := w.fields(t)
	for i := range fields {
		fields[i].Required = false
		fields[i].Default = nil
	}
	return fields
}

type configBlock struct {
	arguments any
	facts     ConfigBlockFacts
}

const (
	labelRequired = "required"
	labelNone     = "none"
)

// configBlocks are the blocks of the top level that are no components. Alloy has no registry of them: the controller
// (internal/runtime/internal/controller/node_config.go, loader.go) switches over their names.
var configBlocks = map[string]configBlock{
	"argument":      {argument.Arguments{}, ConfigBlockFacts{Label: labelRequired}},
	"declare":       {struct{}{}, ConfigBlockFacts{Label: labelRequired, Content: "module"}},
	"export":        {export.Arguments{}, ConfigBlockFacts{Label: labelRequired}},
	"foreach":       {foreach.Arguments{}, ConfigBlockFacts{Stability: level(foreach.StabilityLevel), Label: labelRequired, Content: foreach.TypeTemplate}},
	"http":          {http.Arguments{}, ConfigBlockFacts{Label: labelNone}},
	"import.file":   {importsource.FileArguments{}, ConfigBlockFacts{Label: labelRequired}},
	"import.git":    {importsource.GitArguments{}, ConfigBlockFacts{Label: labelRequired}},
	"import.http":   {importsource.HTTPArguments{}, ConfigBlockFacts{Label: labelRequired}},
	"import.string": {importsource.StringArguments{}, ConfigBlockFacts{Label: labelRequired}},
	"livedebugging": {livedebugging.Arguments{}, ConfigBlockFacts{Label: labelNone}},
	"logging":       {logging.Options{}, ConfigBlockFacts{Label: labelNone}},
	"remotecfg":     {remotecfg.Arguments{}, ConfigBlockFacts{Label: labelNone}},
	"tracing":       {tracing.Options{}, ConfigBlockFacts{Label: labelNone}},
}

func (w *walker) configBlocks() (map[string][]Field, map[string]*ConfigBlockFacts) {
	fields := map[string][]Field{}
	facts := map[string]*ConfigBlockFacts{}
	for name, block := range configBlocks {
		fields[name] = w.fields(reflect.TypeOf(block.arguments))
		known := block.facts
		if known.Stability == "" {
			known.Stability = level(featuregate.StabilityGenerallyAvailable)
		}
		facts[name] = &known
	}
	return fields, facts
}

// holder is a struct and the fields that were written for it.
type holder struct {
	goType reflect.Type
	fields []Field
}

// holders yields every struct of arguments: of components, of configuration blocks, of nested blocks.
func (w *walker) holders(s *Schema) []holder {
	holders := []holder{}
	for _, c := range s.Components {
		registration, _ := component.Get(c.Name)
		holders = append(holders, holder{dereference(reflect.TypeOf(registration.Args)), c.Arguments})
	}
	for name, block := range configBlocks {
		holders = append(holders, holder{reflect.TypeOf(block.arguments), s.ConfigBlocks[name]})
	}
	for name, body := range s.Blocks {
		holders = append(holders, holder{w.types[name], body.Fields})
	}
	return holders
}
