package main

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/alecthomas/units"
	"github.com/grafana/alloy/syntax/alloytypes"
	"github.com/grafana/alloy/syntax/internal/value"
)

const alloyInternal = "github.com/grafana/alloy/internal/"

var (
	durationType        = reflect.TypeFor[time.Duration]()
	secretType          = reflect.TypeFor[alloytypes.Secret]()
	optionalSecretType  = reflect.TypeFor[alloytypes.OptionalSecret]()
	textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
	textMarshalerType   = reflect.TypeFor[encoding.TextMarshaler]()
	sizeType            = reflect.TypeFor[units.Base2Bytes]()
	byteSliceType       = reflect.TypeFor[[]byte]()
)

// goTypeName names a Go type as the schema does: its import path without Alloy's own prefix, and its name.
func goTypeName(t reflect.Type) string {
	if t.Name() == "" {
		panic(fmt.Sprintf("schema-extractor: %s has no name; a body needs one", t))
	}
	return strings.TrimPrefix(t.PkgPath(), alloyInternal) + "." + t.Name()
}

func dereference(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

func isText(t reflect.Type) bool {
	return t.Implements(textMarshalerType) || reflect.PointerTo(t).Implements(textUnmarshalerType)
}

// typeOf yields the type expression of an attribute: a scalar's name, or {list}, {map} or {object} of others.
// Alloy's own classification decides between scalars, arrays, objects and capsules.
func (w *walker) typeOf(t reflect.Type) any {
	t = dereference(t)
	switch {
	case t == durationType:
		return "duration"
	case t == secretType:
		return "secret"
	case t == optionalSecretType:
		return "optional_secret"
	case t == byteSliceType:
		// Alloy converts between strings and byte slices (syntax/internal/value/decode.go).
		return "string"
	case t.Kind() == reflect.Interface && t.NumMethod() == 0:
		return "any"
	}
	switch alloyType := value.AlloyType(t); {
	case alloyType == value.TypeCapsule && t.Kind() != reflect.Map:
		return "capsule:" + goTypeName(t)
	case isText(t):
		return "string:" + goTypeName(t)
	case alloyType == value.TypeString:
		return "string"
	case alloyType == value.TypeNumber:
		return "number:" + t.Kind().String()
	case alloyType == value.TypeBool:
		return "bool"
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Array:
		return map[string]any{"list": w.typeOf(t.Elem())}
	case t.Kind() == reflect.Map:
		return map[string]any{"map": w.typeOf(t.Elem())}
	case t.Kind() == reflect.Struct:
		return map[string]any{"object": w.fields(t)}
	}
	panic(fmt.Sprintf("schema-extractor: no type expression for %s", t))
}
