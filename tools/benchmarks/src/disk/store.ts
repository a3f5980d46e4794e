import { engine } from "@stackmon/engines";
import type { EngineName } from "@stackmon/engines";
import type { Environment } from "@stackmon/harness";
import { eventually, fetchText, RunningProcess } from "@stackmon/harness";

/** A store on loopback that a benchmark fills. */
export interface Store {
  readonly url: string;
  readonly stop: () => Promise<unknown>;
}

const address = "127.0.9.9";

/** Starts a store in a folder, and yields it when `ready` answers. */
export async function startStore(
  name: EngineName,
  { port, args, ready, folder, environment = {} }: StoreSettings,
): Promise<Store> {
  const url = `http://${address}:${port}`;
  const running = new RunningProcess({
    name,
    command: [engine(name), ...args(`${address}:${port}`)],
    environment,
    workingFolder: folder,
    logFile: `${folder}.log`,
  });
  try {
    await eventually(`${name} is ready`, () => fetchText(`${url}${ready}`), { within: 60_000 });
  } catch (failure) {
    await running.stop();
    throw failure;
  }
  return { url, stop: () => running.stop() };
}

export interface StoreSettings {
  readonly port: number;
  /** Its arguments, told where to listen. */
  readonly args: (listen: string) => readonly string[];
  /** Path that answers when it is ready. */
  readonly ready: string;
  readonly folder: string;
  readonly environment?: Environment;
}

/** Sends a body; throws at any answer but a success. */
export async function post(url: string, body: string, type = "application/json"): Promise<void> {
  const headers = { "content-type": type };
  await fetchText(url, { method: "POST", body, headers, signal: AbortSignal.timeout(300_000) });
}
