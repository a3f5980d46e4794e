import {
  hostPort,
  logsSelect,
  needsPassword,
  passwordFiles,
  tlsFiles,
  type ScaledStack,
} from "@stackmon/stacks";
import type { EnvironmentEntry } from "../env-file.ts";
import { asksWhoIsThere } from "../store/access.ts";
import type { StoreRendering } from "../store/store.ts";
import { accessFlags, debugKeys, flagsOf, keyFlags, memoryShare, type Flag } from "../store/victoria.ts";

const prefix = "VL_";

/**
 * Yields VictoriaLogs on the hub of a scaled stack: it has no data, asks all storage nodes, and takes no lines, as it would say that it has them
 * before a storage node does.
 *
 * *Source:* VictoriaLogs v1.51, app/vlstorage/main.go, `-storageNode`; one value of a flag of it is for all nodes.
 */
export function logsSelectRendering(stack: ScaledStack): StoreRendering<"victoria-logs"> {
  const { logs } = stack.stores;
  const flag = flagsOf(prefix);
  return {
    kind: "victoria-logs",
    title: "VictoriaLogs",
    releaseBinary: "victoria-logs-prod",
    environment: [
      flag("httpListenAddr", hostPort(logsSelect.address, logsSelect.port), "Where vmauth asks for lines."),
      flag(
        "storageNode",
        stack.storage.nodes.map(({ address }) => hostPort(address, logs.port)).join(","),
        "The storage nodes: a query asks all of them, and fails while one does not answer.",
      ),
      ...accessToNodes(stack, flag),
      flag(
        "insert_disable",
        "true",
        "vmauth writes to the storage nodes itself: this one would answer before a storage node has the lines.",
      ),
      flag(
        "search_allowPartialResponse",
        "false",
        "true answers with what the other storage nodes have while one is away, and says nothing of what is missing.",
      ),
      memoryShare(flag, "alone"),
      ...keyFlags(debugKeys, flag),
      ...accessFlags(logs, flag),
    ],
    unit: {
      name: "victoria-logs",
      description: "VictoriaLogs, which asks the storage nodes",
      documentation: "https://docs.victoriametrics.com/victorialogs/cluster/",
      readsSecrets: asksWhoIsThere(logs),
      command: ["/usr/bin/victoria-logs", "-envflag.enable", `-envflag.prefix=${prefix}`],
    },
    ready: `//\${${prefix}httpListenAddr}/health`,
    speaksTls: logs.tls !== false,
    configs: [],
  };
}

/** The storage nodes show a certificate of the stack's authority, and ask for the store's login. */
function accessToNodes({ stores: { logs } }: ScaledStack, flag: Flag): readonly EnvironmentEntry[] {
  return [
    ...(logs.tls === false
      ? []
      : [
          flag("storageNode_tls", "true", "The storage nodes speak TLS."),
          flag("storageNode_tlsCAFile", tlsFiles.ca, "The authority that their certificates are of."),
        ]),
    ...(needsPassword(logs)
      ? [
          flag("storageNode_username", logs.login, "Name that the storage nodes ask for."),
          flag("storageNode_passwordFile", passwordFiles.logs, "Where the password is."),
        ]
      : []),
  ];
}
