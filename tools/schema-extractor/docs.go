package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// pages reads the reference that lies in the pinned module, below docs/sources.
type pages struct{ root string }

// existing yields the page's path on the site, or nothing where the module holds no such page.
func (p pages) existing(page string) string {
	if _, err := os.Stat(p.file(page)); err != nil {
		return ""
	}
	return page + "/"
}

func (p pages) file(page string) string {
	return filepath.Join(p.root, "docs", "sources", filepath.FromSlash(page)+".md")
}

func componentPage(name string) string {
	namespace, _, _ := strings.Cut(name, ".")
	return path.Join("reference/components", namespace, name)
}

// stdlibPage yields the page of a function's namespace, or of the function itself where it has none.
func stdlibPage(name string) string {
	namespace, _, _ := strings.Cut(name, ".")
	return path.Join("reference/stdlib", namespace)
}

// addPages links everything to its reference page; a component or config block without one is an error.
func addPages(p pages, s *Schema) error {
	missing := []string{}
	link := func(page string) string {
		found := p.existing(page)
		if found == "" {
			missing = append(missing, page)
		}
		return found
	}
	for _, c := range s.Components {
		c.Doc = link(componentPage(c.Name))
	}
	for name, facts := range s.ConfigBlockFacts {
		facts.Doc = link(path.Join("reference/config-blocks", name))
	}
	for _, f := range s.Stdlib {
		name := f.Name
		if f.Deprecated {
			name = f.ReplacedBy
		}
		f.Doc = link(stdlibPage(name))
	}
	for _, c := range s.Constants {
		c.Doc = link(stdlibPage(c.Name))
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	return fmt.Errorf("docs: no page %s", strings.Join(missing, ", "))
}

var (
	heading = regexp.MustCompile("^(##+) +`?([^`]+?)`?$")
	// A table row: its first cell, a cell that may hold a type, then one that begins with the word Deprecated, in brackets or not.
	deprecatedRow = regexp.MustCompile("^\\|([^|]*)\\|(?:[^|]*\\|)? *[(_*]*[Dd]eprecated\\b")
	quoted        = regexp.MustCompile("`([^`]+)`")
)

// deprecation is a name that a page's table calls deprecated, and the block it stands in: the section's, or the one before it in a path such as
// `authentication` > `plaintext`.
type deprecation struct{ section, name string }

func deprecations(page string) []deprecation {
	section := ""
	found := []deprecation{}
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		if title := heading.FindStringSubmatch(line); title != nil {
			section = title[2]
		} else if row := deprecatedRow.FindStringSubmatch(line); row != nil {
			found = append(found, deprecationIn(section, quoted.FindAllStringSubmatch(row[1], -1))...)
		}
	}
	return found
}

func deprecationIn(section string, path [][]string) []deprecation {
	switch last := len(path) - 1; {
	case last < 0:
		return nil
	case last == 0:
		return []deprecation{{section, path[0][1]}}
	default:
		return []deprecation{{path[last-1][1], path[last][1]}}
	}
}

// addDeprecations marks the fields that a component's page calls deprecated. Bodies that several components share stay as they are.
func addDeprecations(p pages, s *Schema) error {
	users := bodyUsers(s)
	for _, c := range s.Components {
		page, err := os.ReadFile(p.file(componentPage(c.Name)))
		if err != nil {
			return err
		}
		for _, d := range deprecations(string(page)) {
			markDeprecated(s, c, d, users)
		}
	}
	return nil
}

func markDeprecated(s *Schema, c *Component, d deprecation, users map[string][]string) {
	if d.section == "Arguments" || d.section == "Blocks" {
		mark(c.Arguments, d.name)
	}
	for _, body := range bodiesBelow(s, c.Arguments) {
		for _, block := range body.blocks {
			own := len(users[body.name]) == 1
			if own && block == d.section {
				mark(s.Blocks[body.name].Fields, d.name)
			}
		}
	}
}

func mark(fields []Field, name string) {
	for i := range fields {
		if fields[i].Name == name {
			fields[i].Deprecated = true
		}
	}
}

// usedBody is a body and the names of the blocks that have it.
type usedBody struct {
	name   string
	blocks []string
}

func bodiesBelow(s *Schema, fields []Field) []*usedBody {
	found := []*usedBody{}
	var visit func(fields []Field)
	visit = func(fields []Field) {
		for _, field := range fields {
			if field.Body == "" {
				continue
			}
			at := slices.IndexFunc(found, func(known *usedBody) bool { return known.name == field.Body })
			if at >= 0 {
				found[at].blocks = append(found[at].blocks, field.Name)
				continue
			}
			found = append(found, &usedBody{field.Body, []string{field.Name}})
			visit(s.Blocks[field.Body].Fields)
		}
	}
	visit(fields)
	return found
}

// bodyUsers yields the components that use a body, and the config blocks.
func bodyUsers(s *Schema) map[string][]string {
	users := map[string][]string{}
	add := func(user string, fields []Field) {
		for _, body := range bodiesBelow(s, fields) {
			users[body.name] = append(users[body.name], user)
		}
	}
	for _, c := range s.Components {
		add(c.Name, c.Arguments)
	}
	for name, fields := range s.ConfigBlocks {
		add(name, fields)
	}
	return users
}
