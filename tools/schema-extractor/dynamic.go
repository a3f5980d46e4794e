package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
)

// defaultAt is one default of the schema, by where it stands.
type defaultAt struct {
	field *Field
	// key names an attribute of the field's bodyDefaults; empty for the field's own default.
	key string
}

func (d defaultAt) value() json.RawMessage {
	if d.key == "" {
		return d.field.Default
	}
	return d.field.BodyDefaults[d.key]
}

// allDefaults yields every default, and every place for one, by a path that is the same in each run.
func allDefaults(s *Schema) map[string]defaultAt {
	found := map[string]defaultAt{}
	add := func(where string, fields []Field) {
		for i := range fields {
			field := &fields[i]
			at := where + "." + field.Name
			found[at] = defaultAt{field, ""}
			for key := range field.BodyDefaults {
				found[at+"."+key] = defaultAt{field, key}
			}
		}
	}
	for name, body := range s.Blocks {
		add(name, body.Fields)
	}
	for _, c := range s.Components {
		add(c.Name, c.Arguments)
	}
	for name, fields := range s.ConfigBlocks {
		add(name, fields)
	}
	return found
}

// dropDynamic removes every default that another surrounding gives another value, and marks its field.
func dropDynamic(s, elsewhere *Schema) error {
	here, there := allDefaults(s), allDefaults(elsewhere)
	for _, at := range slices.Sorted(maps.Keys(here)) {
		other, known := there[at]
		if known && bytes.Equal(here[at].value(), other.value()) {
			continue
		}
		if d := here[at]; d.key == "" {
			d.field.Default = nil
			d.field.DefaultDynamic = true
		} else {
			return fmt.Errorf("dynamic: %s has no fixed default; bodyDefaults cannot say so yet", at)
		}
	}
	if len(here) != len(there) {
		return fmt.Errorf("dynamic: %d fields here, %d in another surrounding", len(here), len(there))
	}
	return nil
}

// probe runs this program again in another surrounding and reads the bare schema it prints. Where the kernel allows no namespace, the host name
// stays the same.
func probe() (*Schema, error) {
	output, err := runElsewhere(true)
	if errors.Is(err, fs.ErrPermission) {
		fmt.Fprintln(os.Stderr, "schema-extractor: no namespace allowed here; defaults are not tried under another host name")
		output, err = runElsewhere(false)
	}
	if err != nil {
		return nil, fmt.Errorf("probe: %w", err)
	}
	schema := &Schema{}
	return schema, json.Unmarshal(output, schema)
}

func runElsewhere(namespace bool) ([]byte, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	home, err := os.MkdirTemp("", "schema-extractor-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home)
	command := elsewhere(self, home, namespace)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	output, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, complaints.String())
	}
	return output, nil
}
