package main

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/grafana/alloy/syntax/internal/syntaxtags"
)

// walker reads the tags of argument structs and gathers the bodies of the blocks it meets.
type walker struct {
	bodies map[string]*Body
	types  map[string]reflect.Type
}

func newWalker() *walker {
	return &walker{bodies: map[string]*Body{}, types: map[string]reflect.Type{}}
}

// fields yields the tagged fields of a struct in declaration order, squashed ones in their place.
func (w *walker) fields(t reflect.Type) []Field {
	t = dereference(t)
	defaults := defaultsOf(t)
	fields := []Field{}
	for _, tag := range syntaxtags.Get(t) {
		goType := fieldType(t, tag.Index)
		switch {
		case tag.Flags&syntaxtags.FlagLabel != 0:
		case tag.IsAttr():
			fields = append(fields, w.attribute(tag, goType, defaults))
		case tag.IsBlock():
			fields = append(fields, w.block(tag, goType, defaults))
		case tag.IsEnum():
			fields = append(fields, w.alternatives(tag, goType)...)
		}
	}
	return fields
}

// fieldType follows an index through embedded pointers, which reflect's FieldByIndex does for values only.
func fieldType(t reflect.Type, index []int) reflect.Type {
	for _, i := range index {
		t = dereference(t).Field(i).Type
	}
	return t
}

func (w *walker) attribute(tag syntaxtags.Field, t reflect.Type, defaults reflect.Value) Field {
	field := Field{Name: strings.Join(tag.Name, "."), Kind: "attr", Required: !tag.IsOptional(), Type: w.typeOf(t)}
	if tag.IsOptional() {
		field.Default = defaultOf(defaults, tag)
	}
	return field
}

func (w *walker) block(tag syntaxtags.Field, t reflect.Type, defaults reflect.Value) Field {
	element := dereference(t)
	repeatable := element.Kind() == reflect.Slice
	if repeatable {
		element = dereference(element.Elem())
	}
	field := Field{
		Name:       strings.Join(tag.Name, "."),
		Kind:       "block",
		Required:   !tag.IsOptional(),
		Repeatable: repeatable,
		Labelled:   isLabelled(element),
		Body:       w.body(element),
	}
	if !repeatable {
		field.BodyDefaults = bodyDefaultsOf(defaults, tag, element)
	}
	return field
}

// alternatives yields the blocks of an enum field, such as `stage.json` and `stage.regex`: one list, in the order written.
func (w *walker) alternatives(tag syntaxtags.Field, t reflect.Type) []Field {
	group := strings.Join(tag.Name, ".")
	element := dereference(dereference(t).Elem())
	fields := []Field{}
	for _, alternative := range syntaxtags.Get(element) {
		body := dereference(fieldType(element, alternative.Index))
		fields = append(fields, Field{
			Name:       group + "." + strings.Join(alternative.Name, "."),
			Kind:       "block",
			Repeatable: true,
			Labelled:   isLabelled(body),
			Body:       w.body(body),
			OneOf:      group,
		})
	}
	return fields
}

func isLabelled(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	for _, tag := range syntaxtags.Get(t) {
		if tag.Flags&syntaxtags.FlagLabel != 0 {
			return true
		}
	}
	return false
}

// body gathers the fields of a block's type once and yields its name.
func (w *walker) body(t reflect.Type) string {
	if t.Kind() != reflect.Struct {
		panic(fmt.Sprintf("schema-extractor: a block of Go type %s is not supported", t))
	}
	name := goTypeName(t)
	if known, seen := w.types[name]; seen {
		if known != t {
			panic(fmt.Sprintf("schema-extractor: two Go types named %s", name))
		}
		return name
	}
	w.types[name] = t
	body := &Body{Label: isLabelled(t)}
	w.bodies[name] = body
	body.Fields = w.fields(t)
	return name
}
