package main

import (
	"bytes"
	"errors"

	"github.com/grafana/alloy/syntax/diag"
	"github.com/grafana/alloy/syntax/parser"
	"github.com/grafana/alloy/syntax/printer"
)

// answer is what `alloy fmt` makes of one input.
type answer struct {
	OK bool `json:"ok"`
	// Formatted is what it prints, in base64, so that it arrives to the byte.
	Formatted   []byte       `json:"formatted,omitempty"`
	Diagnostics []diagnostic `json:"diagnostics"`
	// Error is a failure of the printer, which has no diagnostics.
	Error string `json:"error,omitempty"`
	Panic string `json:"panic,omitempty"`
}

type diagnostic struct {
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Offset  int    `json:"offset"`
	Message string `json:"message"`
}

func answerOf(input []byte) answer {
	result := answer{Diagnostics: []diagnostic{}}
	result.Panic = surviving(func() {
		formatted, err := format(input)
		result.OK, result.Formatted = err == nil, formatted
		result.explain(err)
	})
	return result
}

func (a *answer) explain(err error) {
	var diagnostics diag.Diagnostics
	if err == nil {
		return
	}
	if !errors.As(err, &diagnostics) {
		a.Error = err.Error()
		return
	}
	for _, d := range diagnostics {
		a.Diagnostics = append(a.Diagnostics, diagnostic{d.StartPos.Line, d.StartPos.Column, d.StartPos.Offset, d.Message})
	}
}

// format does what function format of alloy's internal/alloycli/cmd_fmt.go does (v1.19.0), which is in an internal package.
func format(input []byte) ([]byte, error) {
	file, err := parser.ParseFile("<stdin>", input)
	if err != nil {
		return nil, err
	}
	var formatted bytes.Buffer
	if err := printer.Fprint(&formatted, file); err != nil {
		return nil, err
	}
	formatted.WriteByte('\n')
	return formatted.Bytes(), nil
}
