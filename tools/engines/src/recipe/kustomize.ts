import type { Recipe } from "./recipe.ts";

/**
 * What `kubectl apply -k` does before it asks a cluster: `kustomize FOLDER` prints the resources of a folder as YAML. Each is read into
 * the type that Kubernetes has for it, and a key that the type does not have is refused.
 *
 * Upstream's own program is a module whose dependencies no other module pins; ours runs the libraries that kubectl runs.
 */
export const kustomize: Recipe = {
  name: "kustomize",
  module: "k8s.io/cli-runtime",
  version: "v0.36.1",
  reports: "0.36.1",
  base: {
    path: "k8s.io/cli-runtime",
    version: "v0.36.1",
    sum: "h1:yuC/BGnnj1YYPh6D1P+pZnzinCs6DvMq86yAeNqoqzM=",
    goModSum: "h1:ZQWHGt8xAF7KnviB79vX0lYNyUUqKIpU+LQg7exuFAw=",
  },
  unpinned: [],
  main: {
    text: `package main

import (
	"errors"
	"fmt"
	"os"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	_ "k8s.io/cli-runtime/pkg/genericiooptions"
	"k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
)

var version string

func main() {
	if len(os.Args) > 1 && os.Args[1] == "--version" {
		fmt.Println("kustomize", version)
		return
	}
	text, err := build(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(string(text))
}

func build(folder string) ([]byte, error) {
	resources, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), folder)
	if err != nil {
		return nil, err
	}
	strict := serializer.NewCodecFactory(scheme.Scheme, serializer.EnableStrict).UniversalDeserializer()
	var found []error
	for _, resource := range resources.Resources() {
		if err := read(strict, resource.MustYaml()); err != nil {
			found = append(found, fmt.Errorf("%s %s: %w", resource.GetKind(), resource.GetName(), err))
		}
	}
	if len(found) > 0 {
		return nil, errors.Join(found...)
	}
	return resources.AsYaml()
}

func read(strict runtime.Decoder, text string) error {
	_, _, err := strict.Decode([]byte(text), nil, nil)
	return err
}
`,
  },
  tags: [],
  stamp: { variable: "main.version", value: "0.36.1" },
  headers: [],
};
