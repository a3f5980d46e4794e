import {
  accountLines,
  cpuSeconds,
  fetchText,
  FileSink,
  highWaterMegabytes,
  LogLoad,
  settledAccount,
  victoriaLogsRows,
  type SettledAccount,
} from "@stackmon/harness";

import { arrangements, followedFile, type ArrangementName, type Places } from "./arrangement.ts";
import { faults, type FaultName } from "./fault.ts";
import { Servers } from "./servers.ts";
import { storedShape, type StoredShape } from "./stored-shape.ts";

export interface Measured {
  readonly account: SettledAccount;
  readonly shape: StoredShape;
  /** Of the processes that run at the end: of use where none was started again. */
  readonly cost: {
    readonly agentSeconds: number;
    readonly hubSeconds: number;
    readonly agentMegabytes: number;
    readonly hubMegabytes: number;
  };
}

/** Writes 1,000 lines a second while a fault happens, and waits until nothing more arrives in the store. */
export async function measure(
  arrangement: ArrangementName,
  fault: FaultName,
  places: Places,
  outage: number,
): Promise<Measured> {
  const servers = new Servers(arrangements[arrangement](places), places);
  try {
    await servers.ready();
    const [agentStart, hubStart] = [cpuSeconds(servers.agent.pid), cpuSeconds(servers.hub.pid)];
    const load = new LogLoad(new FileSink(followedFile(places)), { source: "node" });
    await faults[fault](servers, outage);
    const written = await load.stop();
    const url = `http://${places.address}:9428`;
    const query = { url, filter: "*", from: new Date(Date.now() - day), to: new Date(Date.now() + day) };
    const account = await settledAccount(() => accountLines(victoriaLogsRows(query), written), {
      still: 8_000,
      within: 120_000,
    });
    await fetchText(`${url}/internal/force_flush`);
    return {
      account,
      shape: await storedShape(query, account.stored + account.doubled + account.altered),
      cost: {
        agentSeconds: cpuSeconds(servers.agent.pid) - agentStart,
        hubSeconds: cpuSeconds(servers.hub.pid) - hubStart,
        agentMegabytes: highWaterMegabytes(servers.agent.pid),
        hubMegabytes: highWaterMegabytes(servers.hub.pid),
      },
    };
  } finally {
    await servers.stop();
  }
}

const day = 86_400_000;
