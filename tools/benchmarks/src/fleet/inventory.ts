import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stack = `name: fleet
hub: { address: 10.0.0.10 }
nodesFrom: nodes/
fleet:
  rings:
    - { name: canary, share: 0.01 }
    - { name: early, share: 0.1 }
    - { name: all }
`;

/** Writes a stack file and a file for each of `count` nodes into `folder`. */
export function writeFleet(folder: string, count: number): void {
  mkdirSync(join(folder, "nodes"), { recursive: true });
  writeFileSync(join(folder, "stack.yaml"), stack);
  for (let index = 1; index <= count; index += 1) writeNode(folder, index, index % 2 === 0 ? "eu" : "us");
}

/** Writes the file of one node. */
export function writeNode(folder: string, index: number, region: "eu" | "us"): void {
  writeFileSync(
    join(folder, `nodes/node-${index}.yaml`),
    `host: node-${index}\nlabels: { region: ${region} }\n`,
  );
}
