/**
 * Labels that Alloy gives to its metrics and that pipelines leave out: where a component stands among modules, of which there
 * are none here, and what the library that counts is called. What is left tells series apart all the same.
 */
export const alloyLabelsLeftOut: readonly string[] = [
  "component_path",
  "controller_id",
  "controller_path",
  "data_type",
  "exporter",
  "otel_scope_name",
  "otel_scope_schema_url",
  "otel_scope_version",
  "receiver",
  "remote_name",
  "server_address",
  "server_port",
  "transport",
  "url_path",
];
