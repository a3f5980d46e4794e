/** The characters and the length that Grafana takes in a UID. *Source:* grafana/grafana pkg/util/shortid_generator.go. */
const uid = { type: "string", pattern: "^[a-zA-Z0-9_-]{1,40}$" };

/**
 * What is around a `spec`. Written by hand: the package's own types of a resource are of what the API answers, with
 * fields that it sets itself, and demand a namespace that no file needs.
 */
function resource(apiVersions: readonly string[], kind: string, annotations: object, spec: object): object {
  return closed({
    apiVersion: { enum: apiVersions },
    kind: { const: kind },
    metadata: closed({ name: uid, ...annotations }),
    spec,
  });
}

function closed(properties: Readonly<Record<string, object>>): object {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

/** The resources that files hold, by their kind; a dashboard's `spec` has a schema of its own. */
export const resourceSchemas: Readonly<Record<"Dashboard" | "Folder", object>> = {
  Dashboard: resource(
    ["dashboard.grafana.app/v1beta1", "dashboard.grafana.app/v2beta1"],
    "Dashboard",
    { annotations: closed({ "grafana.app/folder": uid }) },
    { type: "object" },
  ),
  Folder: resource(
    ["folder.grafana.app/v1beta1"],
    "Folder",
    {},
    closed({ title: { type: "string", minLength: 1 } }),
  ),
};
