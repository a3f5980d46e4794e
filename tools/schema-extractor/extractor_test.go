package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/grafana/alloy/syntax/internal/syntaxtags"
)

type inner struct {
	Port int `alloy:"port,attr,optional"`
}

type labelled struct {
	Label string `alloy:",label"`
	Name  string `alloy:"name,attr"`
}

type stage struct {
	JSON  *inner `alloy:"json,block,optional"`
	Regex *inner `alloy:"regex,block,optional"`
}

type squashed struct {
	Timeout time.Duration `alloy:"timeout,attr,optional"`
}

type arguments struct {
	Targets  []string   `alloy:"targets,attr"`
	Common   squashed   `alloy:",squash"`
	Level    severity   `alloy:"level,attr,optional"`
	Role     string     `alloy:"role,attr,optional"`
	Free     string     `alloy:"free,attr,optional"`
	Server   inner      `alloy:"server,block,optional"`
	Labelled []labelled `alloy:"target,block,optional"`
	Stages   []stage    `alloy:"stage,enum,optional"`
}

func (a *arguments) SetToDefault() {
	*a = arguments{Common: squashed{Timeout: 5 * time.Second}, Server: inner{Port: 80}, Level: "info"}
}

func (a *arguments) Validate() error {
	if !slices.Contains([]string{"fixture-node", "fixture-signer"}, a.Role) {
		return errors.New("role " + a.Role + " is unknown")
	}
	return nil
}

type severity string

func (l *severity) UnmarshalText(text []byte) error {
	switch lower := strings.ToLower(string(text)); lower {
	case "info", "warn":
		*l = severity(lower)
		return nil
	}
	return errors.New("unknown level")
}

func names(fields []Field) []string {
	found := []string{}
	for _, field := range fields {
		found = append(found, field.Name)
	}
	return found
}

func fieldNamed(t *testing.T, fields []Field, name string) Field {
	t.Helper()
	at := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
	if at < 0 {
		t.Fatalf("no field %s in %v", name, names(fields))
	}
	return fields[at]
}

func TestFieldsStandInDeclarationOrder(t *testing.T) {
	fields := newWalker().fields(reflect.TypeFor[arguments]())
	want := []string{"targets", "timeout", "level", "role", "free", "server", "target", "stage.json", "stage.regex"}
	if got := names(fields); !slices.Equal(got, want) {
		t.Errorf("fields %v, want %v", got, want)
	}
}

func TestFieldsSayWhatTheirTagsSay(t *testing.T) {
	w := newWalker()
	fields := w.fields(reflect.TypeFor[arguments]())
	if f := fieldNamed(t, fields, "targets"); !f.Required || f.Default != nil {
		t.Errorf("targets: %+v, want required, without default", f)
	}
	if f := fieldNamed(t, fields, "timeout"); f.Required || f.Type != "duration" || string(f.Default) != `"5s"` {
		t.Errorf("timeout: %+v, want a duration of 5s by default", f)
	}
	if f := fieldNamed(t, fields, "server"); f.Repeatable || string(f.BodyDefaults["port"]) != "80" {
		t.Errorf("server: %+v, want the port that the outer SetToDefault gives", f)
	}
	if f := fieldNamed(t, fields, "target"); !f.Repeatable || !f.Labelled || !w.bodies[f.Body].Label {
		t.Errorf("target: %+v, want repeatable and labelled", f)
	}
	if f := fieldNamed(t, fields, "stage.json"); f.OneOf != "stage" || !f.Repeatable {
		t.Errorf("stage.json: %+v, want an alternative of stage", f)
	}
}

func TestEnumsAreWhatTheCodeTakes(t *testing.T) {
	words := []string{"fixture-node", "info", "Warn", "warn", "other", "fixture-signer"}
	fields := reflect.TypeFor[arguments]()
	if got, ignores := known(byUnmarshalText(reflect.TypeFor[severity]()), words); !slices.Equal(got, []string{"Warn", "info"}) || !ignores {
		t.Errorf("level: %v %v, want each value once, in any capitals", got, ignores)
	}
	if got, _ := known(byValidate(fields, tagNamed(t, fields, "role")), words); !slices.Equal(got, []string{"fixture-node", "fixture-signer"}) {
		t.Errorf("role: %v, want the two that Validate takes", got)
	}
	if got, _ := known(byValidate(fields, tagNamed(t, fields, "free")), words); got != nil {
		t.Errorf("free: %v, want nothing: Validate does not look at it", got)
	}
}

func TestDefaultsOfOtherSurroundingsAreDropped(t *testing.T) {
	schema := func(id string) *Schema {
		return &Schema{Components: []*Component{{Name: "c", Arguments: []Field{
			{Name: "id", Default: json.RawMessage(id)}, {Name: "port", Default: json.RawMessage("1")},
		}}}}
	}
	s := schema(`"a"`)
	if err := dropDynamic(s, schema(`"b"`)); err != nil {
		t.Fatal(err)
	}
	if f := s.Components[0].Arguments[0]; f.Default != nil || !f.DefaultDynamic {
		t.Errorf("id: %+v, want no default, marked dynamic", f)
	}
	if f := s.Components[0].Arguments[1]; f.Default == nil || f.DefaultDynamic {
		t.Errorf("port: %+v, want its default", f)
	}
}

func TestDeprecationsAreReadFromTables(t *testing.T) {
	page := "## Arguments\n| `old` | `string` | (Deprecated: use `new`) Text. | no |\n| `new` | `string` | Replaces the deprecated one. | no |\n" +
		"## Blocks\n| `auth` > [`tls`][tls] | (Deprecated) Text. | no |\n### `logs`\n| `topic` | `string` | Deprecated. | no |\n"
	want := []deprecation{{"Arguments", "old"}, {"auth", "tls"}, {"logs", "topic"}}
	if got := deprecations(page); !slices.Equal(got, want) {
		t.Errorf("deprecations %v, want %v", got, want)
	}
}

func TestWrittenSchemaIsJSONWithOneFieldALine(t *testing.T) {
	w := newWalker()
	s := &Schema{Alloy: "v0", Components: []*Component{{Name: "c", Arguments: w.fields(reflect.TypeFor[arguments]())}}, Blocks: w.bodies}
	var text bytes.Buffer
	if err := write(&text, s); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text.Bytes(), &Schema{}); err != nil {
		t.Fatalf("not JSON: %v\n%s", err, text.String())
	}
	for line := range strings.Lines(text.String()) {
		if strings.Count(line, `"kind"`) > 1 {
			t.Errorf("two fields on one line: %s", line)
		}
	}
}

func tagNamed(t *testing.T, holder reflect.Type, name string) syntaxtags.Field {
	t.Helper()
	for _, tag := range syntaxtags.Get(holder) {
		if strings.Join(tag.Name, ".") == name {
			return tag
		}
	}
	t.Fatalf("no tag %s", name)
	return syntaxtags.Field{}
}
