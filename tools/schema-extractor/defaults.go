package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/grafana/alloy/syntax/alloytypes"
	"github.com/grafana/alloy/syntax/internal/reflectutil"
	"github.com/grafana/alloy/syntax/internal/syntaxtags"
	"github.com/grafana/alloy/syntax/internal/value"
)

// defaultsOf yields a value of t as it is before any statement of its body is read.
func defaultsOf(t reflect.Type) reflect.Value {
	v := reflect.New(t)
	if defaulter, ok := v.Interface().(value.Defaulter); ok {
		defaulter.SetToDefault()
	}
	return v.Elem()
}

// defaultOf yields the default of an attribute, or nothing where it is the zero value of its type.
func defaultOf(defaults reflect.Value, tag syntaxtags.Field) json.RawMessage {
	return encode(reflectutil.Get(defaults, tag), defaults.Type().String()+"."+strings.Join(tag.Name, "."))
}

// bodyDefaultsOf yields the defaults that a block's attributes get from the struct around it. They count only where the block's own type has no
// SetToDefault, which would be called, and overwrite them, as soon as the block is written.
func bodyDefaultsOf(defaults reflect.Value, tag syntaxtags.Field, body reflect.Type) map[string]json.RawMessage {
	if reflect.PointerTo(body).Implements(reflect.TypeFor[value.Defaulter]()) {
		return nil
	}
	here := reflectutil.Get(defaults, tag)
	for here.Kind() == reflect.Pointer {
		if here.IsNil() {
			return nil
		}
		here = here.Elem()
	}
	found := map[string]json.RawMessage{}
	for _, attribute := range syntaxtags.Get(body) {
		if !attribute.IsAttr() || !attribute.IsOptional() {
			continue
		}
		if encoded := defaultOf(here, attribute); encoded != nil {
			found[strings.Join(attribute.Name, ".")] = encoded
		}
	}
	if len(found) == 0 {
		return nil
	}
	return found
}

// encode writes a Go value as JSON the way Alloy would show it: durations and parsed strings as text, objects by their tags.
func encode(v reflect.Value, where string) json.RawMessage {
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface && v.IsNil() {
		return nil
	}
	if v.IsZero() && (v.Type() == durationType || v.Type() == sizeType) {
		return nil
	}
	plain := plainValue(value.Encode(v.Interface()), where)
	if isEmpty(plain) {
		return nil
	}
	encoded, err := json.Marshal(plain)
	if err != nil {
		panic(fmt.Sprintf("schema-extractor: default of %s: %v", where, err))
	}
	return encoded
}

func isEmpty(plain any) bool {
	switch plain := plain.(type) {
	case nil:
		return true
	case []any:
		return len(plain) == 0
	case map[string]any:
		return len(plain) == 0
	}
	return reflect.ValueOf(plain).IsZero()
}

func plainValue(v value.Value, where string) any {
	switch v.Type() {
	case value.TypeNull:
		return nil
	case value.TypeNumber:
		return plainNumber(v)
	case value.TypeString:
		return v.Text()
	case value.TypeBool:
		return v.Bool()
	case value.TypeArray:
		list := []any{}
		for i := range v.Len() {
			list = append(list, plainValue(v.Index(i), where))
		}
		return list
	case value.TypeObject:
		return plainObject(v, where)
	}
	return plainCapsule(v, where)
}

func plainNumber(v value.Value) any {
	switch number := v.Number(); number.Kind() {
	case value.NumberKindInt:
		return number.Int()
	case value.NumberKindUint:
		return number.Uint()
	default:
		return number.Float()
	}
}

func plainObject(v value.Value, where string) any {
	object := map[string]any{}
	for _, key := range v.Keys() {
		member, _ := v.Key(key)
		if plain := plainValue(member, where); !isEmpty(plain) {
			object[key] = plain
		}
	}
	return object
}

func plainCapsule(v value.Value, where string) any {
	switch capsule := v.Interface().(type) {
	case alloytypes.Secret:
		return string(capsule)
	case alloytypes.OptionalSecret:
		return capsule.Value
	}
	if rv := v.Reflect(); !rv.IsValid() || rv.IsZero() {
		return nil
	}
	if object, ok := v.TryConvertToObject(); ok {
		return plainObject(value.Encode(object), where)
	}
	panic(fmt.Sprintf("schema-extractor: default of %s is %s, which has no literal", where, v.Describe()))
}
