package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// sources reads the Go files behind the binary, where the module cache holds them.
type sources struct {
	directory string
	tags      string
	literals  map[string][]string
	listed    map[string]goPackage
}

type goPackage struct {
	directory string
	imports   []string
}

// newSources needs the folder of this module, from which Go resolves import paths to the pinned versions, and the build tags that choose files.
func newSources(moduleDirectory, tags string) *sources {
	return &sources{directory: moduleDirectory, tags: tags, literals: map[string][]string{}, listed: map[string]goPackage{}}
}

func (s *sources) goList(arguments ...string) (string, error) {
	command := exec.Command("go", append([]string{"list", "-mod=readonly", "-tags", s.tags}, arguments...)...)
	command.Dir = s.directory
	output, err := command.Output()
	if failed, ok := err.(*exec.ExitError); ok {
		return "", fmt.Errorf("go list %s: %w\n%s", strings.Join(arguments, " "), err, failed.Stderr)
	}
	return string(output), err
}

// moduleDirectory yields where a module's files lie.
func (s *sources) moduleDirectory(module string) (string, error) {
	output, err := s.goList("-m", "-f", "{{.Dir}}", module)
	return strings.TrimSpace(output), err
}

// moduleVersion yields the version that go.mod pins a module at.
func (s *sources) moduleVersion(module string) (string, error) {
	output, err := s.goList("-m", "-f", "{{.Version}}", module)
	return strings.TrimSpace(output), err
}

// load finds the folder and the imports of every package that the binary holds, in one run of Go.
func (s *sources) load() error {
	output, err := s.goList("-deps", "-f", "{{if not .Standard}}{{.ImportPath}}\t{{.Dir}}\t{{join .Imports \" \"}}{{end}}", ".")
	if err != nil {
		return err
	}
	for line := range strings.Lines(output) {
		columns := strings.Split(strings.TrimSpace(line), "\t")
		if len(columns) == 3 {
			s.listed[columns[0]] = goPackage{columns[1], strings.Fields(columns[2])}
		}
	}
	return nil
}

// words yields the string literals of the packages and of those they import: every fixed value that their code can compare a string with,
// unless it comes from further away.
func (s *sources) words(packages ...string) []string {
	seen := map[string]bool{}
	words := []string{}
	add := func(path string) {
		if seen[path] {
			return
		}
		seen[path] = true
		words = append(words, s.literalsOf(path)...)
	}
	for _, path := range packages {
		add(path)
		for _, imported := range s.listed[path].imports {
			add(imported)
		}
	}
	return words
}

func (s *sources) literalsOf(path string) []string {
	if known, cached := s.literals[path]; cached {
		return known
	}
	files, _ := filepath.Glob(filepath.Join(s.listed[path].directory, "*.go"))
	found := []string{}
	for _, file := range files {
		if s.listed[path].directory != "" && !strings.HasSuffix(file, "_test.go") {
			found = append(found, fileLiterals(file)...)
		}
	}
	s.literals[path] = found
	return found
}

// A value of an enumeration is one short word; messages, format strings and patterns are not.
var word = regexp.MustCompile("^[A-Za-z0-9_.:/+=!~,*<>@#-]{0,48}$")

func fileLiterals(file string) []string {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	found := []string{}
	ast.Inspect(parsed, func(node ast.Node) bool {
		if _, isImport := node.(*ast.ImportSpec); isImport {
			return false
		}
		if field, isField := node.(*ast.Field); isField && field.Tag != nil {
			field.Tag = nil
		}
		if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			if text, err := strconv.Unquote(literal.Value); err == nil && word.MatchString(text) {
				found = append(found, text)
			}
		}
		return true
	})
	return found
}
