import { serveText, type TextServer } from "@stackmon/harness";
import { exposition, services, type ServiceName } from "@stackmon/stacks";
import { agentAddress } from "./stack-file.ts";

const names = Object.keys(services) as ServiceName[];

/** The exporters of one node's services. */
export function serveNode(agent: number): Promise<readonly TextServer[]> {
  return Promise.all(
    names.map((name) => serveGrowing(agentAddress(agent), services[name].metricsPort, [name])),
  );
}

/** Expositions of a service that changes from scrape to scrape, made beforehand: making one costs more than serving it. */
const variants = 30;

/** Serves the expositions of some services, one after another, with values that grow from scrape to scrape. */
export function serveGrowing(address: string, port: number, of: readonly ServiceName[]): Promise<TextServer> {
  const texts = Array.from({ length: variants }, (_, scrape) =>
    of.map((name) => exposition(name, { scrape })).join(""),
  );
  let scrapes = 0;
  return serveText(address, port, () => texts[(scrapes += 1) % variants] ?? "");
}

/** How many series an exposition of a service has. */
export function seriesOf(service: ServiceName): number {
  return exposition(service).split("\n").filter(isSample).length;
}

/** How many series the expositions of one node's services have. */
export function seriesOfNode(): number {
  return names.reduce((sum, name) => sum + seriesOf(name), 0);
}

/** Serves as many series as wanted, or a few more: whole expositions of the node's, told apart by a label. */
export function serveMany(address: string, port: number, series: number): Promise<TextServer> {
  const samples = exposition("stacks-node").split("\n").filter(isSample);
  const copies = Array.from({ length: Math.ceil(series / samples.length) }, (_, copy) =>
    samples.map((sample) => labelled(sample, copy)).join("\n"),
  );
  const text = `${copies.join("\n")}\n`;
  return serveText(address, port, () => text);
}

const isSample = (line: string): boolean => line !== "" && !line.startsWith("#");

function labelled(sample: string, copy: number): string {
  const space = sample.lastIndexOf(" ");
  const [series, value] = [sample.slice(0, space), sample.slice(space + 1)];
  const label = `copy="${copy}"`;
  return series.endsWith("}") ? `${series.slice(0, -1)},${label}} ${value}` : `${series}{${label}} ${value}`;
}
