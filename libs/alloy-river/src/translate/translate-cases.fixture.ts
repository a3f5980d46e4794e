/** A file that comes out through a builder without types, beside the nearest one that does not. */
export interface UntypedCase {
  readonly what: string;
  readonly refused: string;
  /** Part of the TypeScript that comes out. */
  readonly through: string;
  readonly diagnostics: readonly string[];
  readonly accepted: string;
}

export const untypedCases: readonly UntypedCase[] = [
  {
    what: "a component that the pinned Alloy does not have",
    refused: 'prometheus.scrap "node" {\n\ttargets    = []\n\tforward_to = []\n}\n',
    through: 'const node = unsafeComponent("prometheus.scrap", "node", { targets: [], forward_to: [] });',
    diagnostics: [
      'alloy/untyped-import: config.alloy › prometheus.scrap "node" › prometheus.scrap comes out through unsafeComponent, which checks no types; correct what alloy check says of it and import it again, or keep it so',
    ],
    accepted: 'prometheus.scrape "node" {\n\ttargets    = []\n\tforward_to = []\n}\n',
  },
  {
    what: "a block without the label that its component needs",
    refused: "prometheus.echo { }\n",
    through: 'const echo = unsafeBlock("prometheus.echo", {});',
    diagnostics: [
      "alloy/untyped-import: config.alloy › prometheus.echo › prometheus.echo comes out through unsafeBlock, which checks no types; correct what alloy check says of it and import it again, or keep it so",
    ],
    accepted: 'prometheus.echo "all" { }\n',
  },
  {
    what: "an attribute that stands twice",
    refused: 'logging {\n\tlevel = "debug"\n\tlevel = "info"\n}\n',
    through: "const logging = fromSource(`logging {",
    diagnostics: [
      "alloy/untyped-import: config.alloy › logging › logging comes out through fromSource, which checks no types; correct what alloy check says of it and import it again, or keep it so",
    ],
    accepted: 'logging {\n\tlevel = "debug"\n}\n',
  },
];
