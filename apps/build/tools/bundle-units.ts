import { compose } from "../src/compose.ts";
import { parseStack } from "../src/stack-file/read.ts";

const stacks = [
  "{ nodes: [{ host: a }] }",
  "{ nodes: [{ host: a }], stores: { metrics: { kind: prometheus }, logs: { kind: loki } } }",
  "{ nodes: [{ host: a }], hub: { address: 10.0.0.10, tls: mutual } }",
];

/** Every unit and drop-in of ours that a bundle can hold, by where it is installed: path below / → text. */
export function bundleUnits(): ReadonlyMap<string, string> {
  return new Map(stacks.flatMap(unitsOf));
}

function unitsOf(file: string): readonly (readonly [string, string])[] {
  const stack = parseStack(file, "stack.yaml");
  if (!stack.ok) throw new Error(JSON.stringify(stack.diagnostics));
  const composed = compose(stack.value, { stage: () => undefined, step: () => undefined });
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics));
  return composed.value.flatMap(({ files }) =>
    [...files].flatMap(([path, bytes]) =>
      /^systemd\/(?!grafana-server)/.test(path)
        ? [[path.replace("systemd/", "etc/systemd/system/"), new TextDecoder().decode(bytes)] as const]
        : [],
    ),
  );
}
