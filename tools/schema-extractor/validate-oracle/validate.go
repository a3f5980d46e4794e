package main

import (
	"errors"

	"github.com/grafana/alloy/internal/component"
	"github.com/grafana/alloy/internal/featuregate"
	"github.com/grafana/alloy/internal/service"
	"github.com/grafana/alloy/internal/service/cluster"
	"github.com/grafana/alloy/internal/service/http"
	"github.com/grafana/alloy/internal/service/labelstore"
	"github.com/grafana/alloy/internal/service/livedebugging"
	"github.com/grafana/alloy/internal/service/otel"
	"github.com/grafana/alloy/internal/service/remotecfg"
	"github.com/grafana/alloy/internal/service/ui"
	"github.com/grafana/alloy/internal/validator"
	"github.com/grafana/alloy/syntax/diag"
)

// fileName stands for the input in messages that name a place.
const fileName = "config.alloy"

type options struct {
	stability featuregate.Stability
	community bool
}

// answer is what `alloy validate` makes of one input.
type answer struct {
	Accepted    bool         `json:"accepted"`
	Diagnostics []diagnostic `json:"diagnostics"`
	// Error is a failure without diagnostics.
	Error string `json:"error,omitempty"`
	Panic string `json:"panic,omitempty"`
}

type diagnostic struct {
	Severity  string `json:"severity"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
	Message   string `json:"message"`
}

func (o options) answerOf(input []byte) answer {
	result := answer{Diagnostics: []diagnostic{}}
	result.Panic = surviving(func() {
		err := o.validate(input)
		result.Accepted = err == nil
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
		a.Diagnostics = append(a.Diagnostics, diagnostic{
			severityOf(d), d.StartPos.Line, d.StartPos.Column, d.EndPos.Line, d.EndPos.Column, d.Message,
		})
	}
}

func severityOf(d diag.Diagnostic) string {
	if d.Severity == diag.SeverityLevelWarn {
		return "warning"
	}
	return "error"
}

// validate does what Run of alloy's internal/alloycli/cmd_validate.go does with a file (v1.19.0), which is not exported.
func (o options) validate(input []byte) error {
	return validator.Validate(validator.Options{
		Sources: map[string][]byte{fileName: input},
		ServiceDefinitions: definitions(
			&cluster.Service{},
			&http.Service{},
			&labelstore.Service{},
			&livedebugging.Service{},
			&otel.Service{},
			&remotecfg.Service{},
			&ui.Service{},
		),
		ComponentRegistry: component.NewDefaultRegistry(o.stability, o.community),
		MinStability:      o.stability,
	})
}

func definitions(services ...service.Service) []service.Definition {
	found := make([]service.Definition, 0, len(services))
	for _, s := range services {
		found = append(found, s.Definition())
	}
	return found
}
