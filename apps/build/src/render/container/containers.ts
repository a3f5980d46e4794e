import type { Stability } from "@stackmon/alloy-river";
import type { Variable } from "@stackmon/pipelines";
import {
  alloyUi,
  capacityPlan,
  hostPort,
  isUnspecified,
  queuedSignals,
  type Stack,
  type StorePlan,
} from "@stackmon/stacks";
import { alloyArguments, alloyConfigFile, alloyStorage } from "../alloy.ts";
import { gateCommand, gateFolder, gateUnit } from "../gate/unit.ts";
import { grafanaPlugins, grafanaSettings } from "../grafana.ts";
import { ownNodeEnv } from "../node-env.ts";
import { isOfFleet, runsGate, runsGrafana, runsPair, runsServices, runsStores, type Role } from "../role.ts";
import { sharesSecrets } from "../secrets.ts";
import { storeProgramsOf, type StoreProgram } from "../store/stores.ts";
import { installFolder } from "../systemd.ts";
import { machineFolder, temporaryFolder, type Container } from "./container.ts";
import { images, wgets } from "./image.ts";
import { withValues } from "./variable.ts";

const gibibyte = 1024 ** 3;

/** What the role's Alloy is made from; undefined where it runs none. */
export type AlloyProgram =
  { readonly stability: Stability; readonly variables: readonly Variable[] } | undefined;

/** Yields the containers of a role: the programs that its units start, and Grafana. */
export function containersOf(role: Role, stack: Stack, alloy: AlloyProgram): readonly Container[] {
  const stores = runsStores(role) ? storeProgramsOf(role, stack) : [];
  return [
    ...(alloy === undefined ? [] : [alloyContainer(role, stack, alloy)]),
    ...stores.map((store) => storeContainer(store, planOf(store, role, stack))),
    ...(runsGate(role, stack) ? [gateContainer] : []),
    ...(runsGrafana(role) ? [grafanaContainer(role, stack)] : []),
  ];
}

/** It takes 90 s to end where a store is away: see the drop-in of its unit. */
function alloyContainer(role: Role, stack: Stack, alloy: NonNullable<AlloyProgram>): Container {
  const { stability, variables } = alloy;
  const signals = queuedSignals(stack).length;
  const machine = machineOf(role, stack);
  return {
    name: "alloy",
    image: images.alloy,
    args: ["run", ...alloyArguments(stability), `--storage.path=${alloyStorage}`, alloyConfigFile(role)],
    ...(isOfFleet(role, stack) ? { settingsFile: ownNodeEnv } : {}),
    settings: [],
    fixed: machine === undefined ? {} : { STACKMON_ROOT: machineFolder },
    folders: ["alloy"],
    state: { path: alloyStorage, bytes: gibibyte + signals * stack.delivery.queueBytes, ofImage: false },
    scratch: [temporaryFolder],
    readsSecrets: variables.some(({ mustBeReadable }) => mustBeReadable === true),
    ...(machine === undefined ? {} : { machine }),
    ready: `http://${hostPort(alloyUi.address, alloyUi.port)}/-/ready`,
    stopSeconds: 90,
  };
}

/** A hub's Alloy reads no logs of its machine. */
function machineOf(role: Role, stack: Stack): Container["machine"] {
  const logFiles = runsServices(role) && stack.services.some((service) => service.logFiles.length > 0);
  const journal = runsServices(role) && stack.journal.enabled;
  return stack.hostMetrics || journal || logFiles ? { journal, logFiles } : undefined;
}

/** What a store will keep; undefined for what keeps nothing, as what stands before storage nodes does. */
function planOf({ kind }: StoreProgram, role: Role, stack: Stack): StorePlan | undefined {
  const { metrics, logs } = capacityPlan(stack).stores;
  if (kind === "vmstorage") return metrics;
  const plan = [metrics, logs].find((each) => each.kind === kind);
  return plan?.storageNodes !== undefined && role !== "storage" ? undefined : plan;
}

function storeContainer(store: StoreProgram, plan: StorePlan | undefined): Container {
  const { kind, unit, environment, ready } = store;
  const [, ...args] = unit.command;
  const wget = wgets[kind];
  return {
    name: unit.name,
    image: images[kind],
    args,
    settingsFile: `stores/${kind}.env`,
    settings: environment,
    fixed: {},
    folders: store.configs.length === 0 ? [] : ["stores"],
    ...(plan === undefined
      ? {}
      : { state: { path: `/var/lib/${unit.name}`, bytes: plan.diskBytes, ofImage: false } }),
    scratch: [temporaryFolder],
    readsSecrets: unit.readsSecrets,
    ...(unit.readsSecrets ? {} : { ready: `http:${withValues(ready, environment)}` }),
    ...(wget === undefined ? {} : { wget }),
    stopSeconds: 60,
  };
}

/** nginx's master may not become another user here, so it is nginx's own from the start. */
const gateContainer: Container = {
  name: gateUnit,
  image: images.nginx,
  entrypoint: gateCommand[0],
  args: gateCommand.slice(1),
  settings: [],
  fixed: {},
  folders: ["gate"],
  scratch: [gateFolder],
  readsSecrets: true,
  user: 101,
  stopSeconds: 70,
};

/** Plugins are there before data sources are read: `preinstall_sync`. What Grafana brings itself stays as it is. */
function grafanaContainer(role: Role, stack: Stack): Container {
  const { grafana, alerting } = stack;
  const address = isUnspecified(grafana.address) ? "127.0.0.1" : grafana.address;
  const replicas = runsPair(role, stack) ? stack.hub.replicas : [];
  const plugins = grafanaPlugins(stack);
  const preinstalled = {
    GF_PLUGINS_PREINSTALL_SYNC: plugins.join(","),
    GF_PLUGINS_PREINSTALL_AUTO_UPDATE: "false",
  };
  return {
    name: "grafana",
    image: images.grafana,
    args: [],
    settings: [],
    fixed: {
      ...grafanaSettings(grafana, { smtp: alerting.smtp, replicas }),
      GF_PATHS_PROVISIONING: `${installFolder}/grafana/provisioning`,
      ...(plugins.length === 0 ? {} : preinstalled),
    },
    folders: [
      "grafana/dashboards",
      ...["alerting", "dashboards", "datasources"].map((kind) => `grafana/provisioning/${kind}`),
    ],
    state: { path: "/var/lib/grafana", bytes: gibibyte, ofImage: true },
    scratch: [temporaryFolder],
    readsSecrets: sharesSecrets(role, stack),
    user: 472,
    ready: `http://${hostPort(address, grafana.port)}/api/health`,
    ...(wgets.grafana === undefined ? {} : { wget: wgets.grafana }),
    stopSeconds: 30,
  };
}
