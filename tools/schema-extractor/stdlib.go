package main

import (
	"reflect"
	"slices"
	"strings"

	"github.com/grafana/alloy/internal/featuregate"
	"github.com/grafana/alloy/syntax/internal/stdlib"
	"github.com/grafana/alloy/syntax/internal/value"
)

// standardLibrary yields every function and constant by full name, in sorted order.
func (w *walker) standardLibrary() ([]*Function, []*Constant) {
	functions := []*Function{}
	constants := []*Constant{}
	for name, identifier := range stdlib.Identifiers {
		switch identifier := identifier.(type) {
		case map[string]string:
			for key := range identifier {
				constants = append(constants, &Constant{Name: name + "." + key, Type: "string"})
			}
		case map[string]any:
			for key, member := range identifier {
				functions = append(functions, w.function(name+"."+key, member))
			}
		default:
			functions = append(functions, w.function(name, identifier))
		}
	}
	slices.SortFunc(functions, func(a, b *Function) int { return strings.Compare(a.Name, b.Name) })
	slices.SortFunc(constants, func(a, b *Constant) int { return strings.Compare(a.Name, b.Name) })
	return functions, constants
}

func (w *walker) function(name string, identifier any) *Function {
	function := &Function{Name: name, Stability: level(featuregate.StabilityGenerallyAvailable)}
	if stdlib.ExperimentalIdentifiers[name] {
		function.Stability = level(featuregate.StabilityExperimental)
	}
	if _, deprecated := stdlib.DeprecatedIdentifiers[name]; deprecated {
		function.Deprecated = true
		function.ReplacedBy = replacementOf(identifier)
	}
	if _, raw := identifier.(value.RawFunction); raw {
		function.Raw = true
		return function
	}
	w.signature(function, reflect.TypeOf(identifier))
	return function
}

func (w *walker) signature(function *Function, t reflect.Type) {
	function.Variadic = t.IsVariadic()
	for i := range t.NumIn() {
		in := t.In(i)
		if t.IsVariadic() && i == t.NumIn()-1 {
			in = in.Elem()
		}
		function.Arguments = append(function.Arguments, w.typeOf(in))
	}
	function.Result = w.typeOf(t.Out(0))
}

// replacementOf finds the namespaced function that a deprecated name stands for: the same Go function under another name.
func replacementOf(identifier any) string {
	wanted := reflect.ValueOf(identifier).Pointer()
	for namespace, members := range stdlib.Identifiers {
		members, isNamespace := members.(map[string]any)
		if !isNamespace {
			continue
		}
		for key, member := range members {
			if reflect.ValueOf(member).Pointer() == wanted {
				return namespace + "." + key
			}
		}
	}
	return ""
}
