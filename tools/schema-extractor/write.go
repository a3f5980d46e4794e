package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
)

// writer lays JSON out so that one line of a diff is one field, function or fact.
type writer struct {
	*bufio.Writer
	err error
}

// write prints the schema: one field a line, everything above it indented.
func write(to io.Writer, s *Schema) error {
	w := &writer{Writer: bufio.NewWriter(to)}
	fmt.Fprintf(w, "{\n  \"alloy\": %s,\n", w.compact(s.Alloy))
	w.object("blocks", slices.Sorted(maps.Keys(s.Blocks)), func(name string) { w.body(s.Blocks[name]) })
	w.list("components", len(s.Components), func(i int) { w.component(s.Components[i]) })
	w.object("configBlocks", slices.Sorted(maps.Keys(s.ConfigBlocks)), func(name string) { w.fields(s.ConfigBlocks[name], "    ") })
	w.object("configBlockFacts", slices.Sorted(maps.Keys(s.ConfigBlockFacts)), func(name string) { w.WriteString(w.compact(s.ConfigBlockFacts[name])) })
	w.list("stdlib", len(s.Stdlib), func(i int) { fmt.Fprintf(w, "    %s", w.compact(s.Stdlib[i])) })
	w.list("constants", len(s.Constants), func(i int) { fmt.Fprintf(w, "    %s", w.compact(s.Constants[i])) })
	w.WriteString("\n}\n")
	if w.err != nil {
		return w.err
	}
	return w.Flush()
}

func (w *writer) compact(v any) string {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil && w.err == nil {
		w.err = err
	}
	return string(bytes.TrimRight(text.Bytes(), "\n"))
}

func (w *writer) separate(i int) {
	if i > 0 {
		w.WriteString(",\n")
	}
}

// key starts a member of the outermost object; the first of them follows the version's line.
func (w *writer) key(name string) {
	if name != "blocks" {
		w.WriteString(",\n")
	}
	fmt.Fprintf(w, "  %s: ", w.compact(name))
}

func (w *writer) object(name string, keys []string, member func(key string)) {
	w.key(name)
	w.WriteString("{\n")
	for i, key := range keys {
		w.separate(i)
		fmt.Fprintf(w, "    %s: ", w.compact(key))
		member(key)
	}
	w.WriteString("\n  }")
}

func (w *writer) list(name string, length int, element func(i int)) {
	w.key(name)
	w.WriteString("[\n")
	for i := range length {
		w.separate(i)
		element(i)
	}
	w.WriteString("\n  ]")
}

func (w *writer) fields(fields []Field, indent string) {
	if len(fields) == 0 {
		w.WriteString("[]")
		return
	}
	w.WriteString("[\n")
	for i, field := range fields {
		w.separate(i)
		fmt.Fprintf(w, "%s  %s", indent, w.compact(field))
	}
	fmt.Fprintf(w, "\n%s]", indent)
}

func (w *writer) body(body *Body) {
	w.WriteString("{ ")
	if body.Label {
		w.WriteString("\"label\": true, ")
	}
	w.WriteString("\"fields\": ")
	w.fields(body.Fields, "    ")
	w.WriteString(" }")
}

func (w *writer) component(c *Component) {
	fmt.Fprintf(w, "    {\n      \"name\": %s,\n      \"stability\": %s,\n", w.compact(c.Name), w.compact(c.Stability))
	if c.Community {
		w.WriteString("      \"community\": true,\n")
	}
	if c.Doc != "" {
		fmt.Fprintf(w, "      \"doc\": %s,\n", w.compact(c.Doc))
	}
	w.WriteString("      \"arguments\": ")
	w.fields(c.Arguments, "      ")
	if len(c.Exports) > 0 {
		w.WriteString(",\n      \"exports\": ")
		w.fields(c.Exports, "      ")
	}
	w.WriteString("\n    }")
}
