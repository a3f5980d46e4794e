/** The part of a resource's metadata that its author sets; Grafana adds the rest. */
export interface ResourceMetadata {
  /** The UID of a board or folder. */
  readonly name: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * An object of Grafana's resource API, as Git Sync, gcx and grafanactl read it from a file.
 *
 * It names no namespace: that is the reader's organization, which whoever pushes it knows.
 *
 * *Source:* grafana/grafana docs/sources/developer-resources/api-reference/http-api/apis.md.
 */
export interface Resource<Spec> {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ResourceMetadata;
  readonly spec: Spec;
}
