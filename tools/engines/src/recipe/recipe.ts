/** A module version with the two checksums that go.sum would hold for it. */
export interface GoModule {
  readonly path: string;
  readonly version: string;
  /** `h1:` sum of the module's files. */
  readonly sum: string;
  /** `h1:` sum of the module's go.mod alone. */
  readonly goModSum: string;
}

/** How one real program is named, recognised and built. The cache key is the hash of this value. */
export interface Recipe {
  readonly name: string;
  /** Path and version of the Go module that holds the program, e.g. `v0.310.0` for Prometheus 3.10.0. */
  readonly module: string;
  readonly version: string;
  /** What the program prints for `--version`, without a leading `v`. */
  readonly reports: string;
  /** The module whose go.mod and go.sum choose and pin every dependency of the build. */
  readonly base: GoModule;
  /** Modules that `base` replaces by a folder of its own repository: its go.sum does not pin them. */
  readonly unpinned: readonly GoModule[];
  /** Either the import path of a `main` package or the text of one. */
  readonly main: { readonly package: string } | { readonly text: string };
  readonly tags: readonly string[];
  /** The Go variable that holds the version, and the value the linker writes into it. */
  readonly stamp: { readonly variable: string; readonly value: string };
  /** C headers the build includes, looked for before it starts. */
  readonly headers: readonly string[];
}
