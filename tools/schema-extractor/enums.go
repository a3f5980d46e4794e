package main

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/grafana/alloy/syntax/internal/reflectutil"
	"github.com/grafana/alloy/syntax/internal/syntaxtags"
	"github.com/grafana/alloy/syntax/internal/value"
)

// strangers are values of many shapes that no enumeration holds. A field that accepts one of them parses its value (a version, a duration, an
// address, a pattern) or does not look at it, and gets no enumeration.
var strangers = []string{
	"stackmon_stranger", "Stranger", "x", "7", "1.2.3", "10s", "4MiB", "http://stranger.example/x", "/stranger", "127.0.0.1:7", "10.0.0.0/8",
	"s-t.r", "*", "stranger@example", "{}", "a=b", "strange_tool",
	// An ISO 8601 duration.
	"PT7H",
	// Registries of names: character sets, locales, time zones, hash functions.
	"iso-8859-1", "windows-1252", "big5", "en-US", "Europe/Berlin", "sha384",
}

// verdict tells whether a field's own code takes a text.
type verdict func(text string) bool

// accepted yields the words that a verdict takes, in order of their first appearance in the source, or nothing where it takes a stranger as well.
func accepted(takes verdict, words []string) []string {
	if slices.ContainsFunc(strangers, takes) {
		return nil
	}
	values := []string{}
	for _, word := range words {
		if !slices.Contains(values, word) && takes(word) {
			values = append(values, word)
		}
	}
	return values
}

// byUnmarshalText asks a type's own UnmarshalText.
func byUnmarshalText(t reflect.Type) verdict {
	return func(text string) (taken bool) {
		defer func() {
			if recover() != nil {
				taken = false
			}
		}()
		return reflect.New(t).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)) == nil
	}
}

// byValidate asks the Validate of the struct that holds the field, everything else being at its default. A text is refused when the error is the
// one a stranger gets, with the text in the stranger's place; another error is about something else.
func byValidate(t reflect.Type, tag syntaxtags.Field) verdict {
	stranger := strangers[0]
	refusal := validateWith(t, tag, stranger)
	return func(text string) bool {
		if !strings.Contains(refusal, stranger) {
			return true
		}
		return validateWith(t, tag, text) != strings.ReplaceAll(refusal, stranger, text)
	}
}

// validateWith yields the error of a struct's Validate with one text attribute set, or nothing where there is none.
func validateWith(t reflect.Type, tag syntaxtags.Field, text string) (message string) {
	defer func() {
		if recover() != nil {
			message = ""
		}
	}()
	holder := reflect.New(t)
	holder.Elem().Set(defaultsOf(t))
	target := reflectutil.GetOrAlloc(holder.Elem(), tag)
	if target.Kind() == reflect.Slice {
		target.Set(reflect.MakeSlice(target.Type(), 1, 1))
		target = target.Index(0)
	}
	reflectutil.DeferencePointer(target).SetString(text)
	if err := holder.Interface().(value.Validator).Validate(); err != nil {
		return err.Error()
	}
	return ""
}

// enums states the accepted values of the fields of one struct, where its code proves them.
func enums(s *sources, t reflect.Type, fields []Field) {
	tags := map[string]syntaxtags.Field{}
	for _, tag := range syntaxtags.Get(t) {
		tags[strings.Join(tag.Name, ".")] = tag
	}
	for i := range fields {
		if tag, known := tags[fields[i].Name]; known && tag.IsAttr() {
			fields[i].Enum, fields[i].EnumIgnoresCase = enumOf(s, t, tag)
		}
	}
}

func enumOf(s *sources, holder reflect.Type, tag syntaxtags.Field) ([]string, bool) {
	element := dereference(fieldType(holder, tag.Index))
	if element.Kind() == reflect.Slice {
		element = dereference(element.Elem())
	}
	switch {
	case reflect.PointerTo(element).Implements(textUnmarshalerType):
		return known(byUnmarshalText(element), s.words(element.PkgPath()))
	case element.Kind() == reflect.String && reflect.PointerTo(holder).Implements(reflect.TypeFor[value.Validator]()):
		return known(byValidate(holder, tag), s.words(holder.PkgPath(), element.PkgPath()))
	}
	return nil, false
}

// known yields the accepted words, sorted, and whether other spellings in capitals are taken too; then each stands once, as the source first has it.
func known(takes verdict, words []string) ([]string, bool) {
	values := accepted(takes, words)
	ignoresCase := slices.ContainsFunc(values, hasLetters)
	for _, text := range values {
		ignoresCase = ignoresCase && takes(strings.ToUpper(text)) && takes(strings.ToLower(text))
	}
	if ignoresCase {
		values = uniqueSpellings(values)
	}
	if len(values) < 2 {
		return nil, false
	}
	slices.Sort(values)
	return values, ignoresCase
}

func hasLetters(text string) bool {
	return strings.ToUpper(text) != strings.ToLower(text)
}

func uniqueSpellings(values []string) []string {
	unique := []string{}
	for _, text := range values {
		if !slices.ContainsFunc(unique, func(known string) bool { return strings.EqualFold(known, text) }) {
			unique = append(unique, text)
		}
	}
	return unique
}

// addEnums goes through every struct whose fields are written.
func addEnums(s *sources, w *walker, schema *Schema) error {
	if err := s.load(); err != nil {
		return fmt.Errorf("sources: %w", err)
	}
	for _, holder := range w.holders(schema) {
		enums(s, holder.goType, holder.fields)
	}
	return nil
}
