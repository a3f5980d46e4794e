import { join } from "node:path";
import { engine } from "@stackmon/engines";
import { eventually, fetchText, parseExposition, RunningProcess } from "@stackmon/harness";
import type { Credentials } from "../certificates.ts";
import { hubAddress, ports } from "./gated-stack.ts";
import type { GatedStack } from "./gated-stack.ts";

const address = "127.0.7.9:8429";

/** Writes samples of now with a node's certificate, by vmagent: a remote-write client that is not Alloy. */
export async function writeSeries(
  { folder, ca }: GatedStack,
  { certFile, keyFile }: Credentials,
  rows: readonly string[],
): Promise<void> {
  const agent = new RunningProcess({
    name: "vmagent",
    command: [
      engine("vmagent"),
      `-httpListenAddr=${address}`,
      `-remoteWrite.url=https://${hubAddress}:${ports.metrics}/api/v1/metrics/write`,
      "-remoteWrite.forcePromProto",
      "-remoteWrite.maxRowsPerBlock=2000",
      "-remoteWrite.maxBlockSize=1MB",
      "-maxLabelsPerTimeseries=0",
      `-remoteWrite.tlsCAFile=${ca.certFile}`,
      `-remoteWrite.tlsCertFile=${certFile}`,
      `-remoteWrite.tlsKeyFile=${keyFile}`,
      `-remoteWrite.tmpDataPath=${join(folder, "vmagent")}`,
    ],
    environment: {},
    workingFolder: folder,
    logFile: join(folder, "vmagent.log"),
  });
  try {
    await eventually("vmagent", () => fetchText(`http://${address}/health`));
    for (let start = 0; start < rows.length; start += 10_000)
      await fetchText(`http://${address}/api/v1/import/prometheus`, {
        method: "POST",
        body: rows.slice(start, start + 10_000).join("\n"),
      });
    await eventually("all sent", sentAll, { within: 90_000 });
  } finally {
    await agent.stop();
  }
}

async function sentAll(): Promise<void> {
  const series = parseExposition(await fetchText(`http://${address}/metrics`));
  const sum = (name: string): number =>
    series.filter((each) => each.name === name).reduce((all, { value }) => all + value, 0);
  const pending =
    sum("vmagent_remotewrite_pending_data_bytes") + sum("vmagent_remotewrite_pending_inmemory_blocks");
  if (pending > 0 || sum("vmagent_remotewrite_blocks_sent_total") === 0)
    throw new Error(`${pending} pending`);
}
