import { streamLabels } from "@stackmon/pipelines";
import { needsPassword, passwordFiles, tlsFiles, type PairedStack } from "@stackmon/stacks";
import { envFile, type EnvironmentEntry } from "../env-file.ts";
import { serviceSandbox } from "../sandbox.ts";
import { asksWhoIsThere } from "../store/access.ts";
import { installFolder, ownVariables, secretsGroup } from "../systemd.ts";
import { catchUpScript, catchUpScriptPath } from "./catch-up-script.ts";
import { catchUpUnit } from "./catch-up-unit.ts";

const signals = ["metrics", "logs"] as const;

type Signal = (typeof signals)[number];

const environmentPath = "pair/catch-up.env";

/** Yields path → text of what copies from the other hub's stores what the own ones have lost. */
export function catchUpFiles(stack: PairedStack): readonly (readonly [path: string, text: string])[] {
  return [
    [catchUpScriptPath, catchUpScript],
    [environmentPath, catchUpEnvironment(stack)],
    ...signals.map(
      (signal) => [`systemd/${catchUpUnit(signal)}.service`, catchUpService(stack, signal)] as const,
    ),
  ];
}

/**
 * Its store wants it: started at every start, also when systemd starts the store again after a kill; it begins anew where the other hub does
 * not answer.
 *
 * *Source:* systemd.unit(5), "Wants=", which a restart of a unit heeds as well; systemd.service(5), "Restart=" of a oneshot, since
 * systemd 244.
 */
function catchUpService(stack: PairedStack, signal: Signal): string {
  const store = stack.stores[signal];
  return `[Unit]
Description=Copies from the other hub what ${store.kind} has lost when it was killed
After=${store.kind}.service network-online.target

[Service]
Type=oneshot
EnvironmentFile=${installFolder}/${environmentPath}
EnvironmentFile=${installFolder}/stores/vmauth.env
EnvironmentFile=-${ownVariables}
ExecStart=/bin/sh ${installFolder}/${catchUpScriptPath} ${signal}
Restart=on-failure
RestartSec=60s
DynamicUser=yes
${asksWhoIsThere(store) ? `SupplementaryGroups=${secretsGroup}\n` : ""}${serviceSandbox().join("\n")}
`;
}

function catchUpEnvironment(stack: PairedStack): string {
  const isEncrypted = signals.some((signal) => stack.stores[signal].tls !== false);
  return envFile(
    [`What ${catchUpScriptPath} needs beside the addresses of the stores, which are in stores/vmauth.env.`],
    [
      {
        name: "STACKMON_STREAM_FIELDS",
        value: streamLabels(stack).join(","),
        comment: ["Fields of lines that tell their streams apart."],
      },
      ...(isEncrypted ? [{ name: "STACKMON_TLS_CA_FILE", value: tlsFiles.ca }] : []),
      ...signals.flatMap((signal) => loginOf(stack, signal)),
    ],
  );
}

function loginOf({ stores }: PairedStack, signal: Signal): readonly EnvironmentEntry[] {
  const store = stores[signal];
  const prefix = `STACKMON_${signal.toUpperCase()}_STORE`;
  return needsPassword(store)
    ? [
        { name: `${prefix}_LOGIN`, value: store.login },
        { name: `${prefix}_PASSWORD_FILE`, value: passwordFiles[signal] },
      ]
    : [];
}
