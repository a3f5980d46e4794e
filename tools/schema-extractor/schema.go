package main

import "encoding/json"

// Schema is everything the file states. Slices keep Go's declaration order; maps are written in sorted order.
type Schema struct {
	Alloy        string             `json:"alloy"`
	Blocks       map[string]*Body   `json:"blocks"`
	Components   []*Component       `json:"components"`
	ConfigBlocks map[string][]Field `json:"configBlocks"`
	// ConfigBlockFacts states of each config block what its fields do not: label, stability, body, page.
	ConfigBlockFacts map[string]*ConfigBlockFacts `json:"configBlockFacts"`
	Stdlib           []*Function                  `json:"stdlib"`
	Constants        []*Constant                  `json:"constants"`
}

// Body is what stands between a block's braces, shared by every block of the same Go type.
type Body struct {
	// Label says that blocks with this body carry a label.
	Label  bool    `json:"label,omitempty"`
	Fields []Field `json:"fields"`
}

// Field is an attribute or a block of a body.
type Field struct {
	Name       string `json:"name"`
	Kind       string `json:"kind"`
	Required   bool   `json:"required,omitempty"`
	Repeatable bool   `json:"repeatable,omitempty"`
	Labelled   bool   `json:"labelled,omitempty"`
	Type       any    `json:"type,omitempty"`
	Body       string `json:"body,omitempty"`
	// Default is the value without the attribute; absent where that is the type's zero value.
	Default json.RawMessage `json:"default,omitempty"`
	// DefaultDynamic says that the default depends on the machine or is random.
	DefaultDynamic bool `json:"defaultDynamic,omitempty"`
	// BodyDefaults are defaults of a block's attributes in this place, where they differ from those of the body's Go type.
	BodyDefaults map[string]json.RawMessage `json:"bodyDefaults,omitempty"`
	// Enum holds every accepted value, of a list every accepted element.
	Enum []string `json:"enum,omitempty"`
	// EnumIgnoresCase says that other spellings in capitals are accepted too.
	EnumIgnoresCase bool   `json:"enumIgnoresCase,omitempty"`
	OneOf           string `json:"oneOf,omitempty"`
	Deprecated      bool   `json:"deprecated,omitempty"`
}

// Component is one entry of Alloy's registry.
type Component struct {
	Name      string  `json:"name"`
	Stability string  `json:"stability"`
	Community bool    `json:"community,omitempty"`
	Doc       string  `json:"doc,omitempty"`
	Arguments []Field `json:"arguments"`
	Exports   []Field `json:"exports,omitempty"`
}

// ConfigBlockFacts describes a block of the top level that is no component.
type ConfigBlockFacts struct {
	Stability string `json:"stability"`
	// Label is "required" or "none".
	Label string `json:"label"`
	// Content names what else the block holds: "module" (any statements of a file), or "template" (a block of that name that holds them).
	Content string `json:"content,omitempty"`
	Doc     string `json:"doc,omitempty"`
}

// Function is an entry of the standard library.
type Function struct {
	Name       string `json:"name"`
	Stability  string `json:"stability"`
	Deprecated bool   `json:"deprecated,omitempty"`
	// ReplacedBy is the name to use instead of a deprecated one.
	ReplacedBy string `json:"replacedBy,omitempty"`
	// Raw says that the function takes untyped values, so that Go states neither arguments nor result.
	Raw       bool  `json:"raw,omitempty"`
	Arguments []any `json:"arguments,omitempty"`
	// Variadic says that the last argument may be repeated or left out.
	Variadic bool   `json:"variadic,omitempty"`
	Result   any    `json:"result,omitempty"`
	Doc      string `json:"doc,omitempty"`
}

// Constant is a name of the `constants` namespace. Values depend on the machine and are not written.
type Constant struct {
	Name string `json:"name"`
	Type string `json:"type"`
	Doc  string `json:"doc,omitempty"`
}
