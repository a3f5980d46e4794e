import { createHash } from "node:crypto";
import {
  alertmanagerConfig,
  grafanaAlerting,
  hasContacts,
  logRules,
  prometheusRules,
} from "@stackmon/alerts";
import type { AlertOptions } from "@stackmon/alerts";
import { dashboardProvider, dashboardResources, dashboards, dataSources } from "@stackmon/dashboards";
import { labelVariableName, type Variable } from "@stackmon/pipelines";
import type { Stack } from "@stackmon/stacks";
import { refuse, type LocatedDiagnostic, type Outcome } from "./diagnostic.ts";
import { shippable, stackPipelines, type Alloy, type Pipelines } from "./pipelines.ts";
import { networkFile } from "./network/network-file.ts";
import { alloyDropIn, alloyEnv } from "./render/alloy.ts";
import { endReadingPath, endReadingScript } from "./render/end-reading.ts";
import type { EnvironmentEntry } from "./render/env-file.ts";
import { containerFiles } from "./render/container/files.ts";
import { certificatesFiles } from "./render/certificates/files.ts";
import { gateFiles } from "./render/gate/files.ts";
import { installerPlan, planPath } from "./render/installer/plan.ts";
import { grafanaDropIn } from "./render/grafana.ts";
import { nodeEnvs } from "./render/node-env.ts";
import { pairFiles } from "./render/pair/files.ts";
import { readme } from "./render/readme.ts";
import { resourceVersions } from "./render/resources-section.ts";
import {
  isOfFleet,
  meetsStorage,
  rolesOf,
  runsAlloy,
  runsGate,
  runsGrafana,
  runsPair,
  runsServices,
  runsStores,
  type Role,
} from "./render/role.ts";
import { stackmonEnvExample } from "./render/stackmon-env.ts";
import { storageEnvs } from "./render/storage/storage-env.ts";
import { sharesSecrets } from "./render/secrets.ts";
import { storeFiles, storeProgramsOf } from "./render/store/stores.ts";
import type { UpstreamProgram } from "./render/upstream.ts";
import { yamlText } from "./render/yaml-text.ts";
import { readRunbooks } from "./runbook/read-runbooks.ts";
import type { Progress } from "./report/progress.ts";

/** The files of one role's bundle. */
export interface RoleFiles {
  readonly role: Role;
  /** Path below the bundle's top folder → content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The programs that the files are for. */
  readonly programs: readonly UpstreamProgram[];
}

/** Stages that {@link compose} reports: dashboards, pipelines, alert rules, bundles' files. */
export const composeStages = 4;

type Texts = readonly (readonly [path: string, text: string])[];

/**
 * Yields the files of each role's bundle for a stack; the one place where the libraries meet.
 *
 * Diagnostics: those of the libraries, all of them at once.
 */
export function compose(
  stack: Stack,
  progress: Progress,
  pipelines: Pipelines = stackPipelines,
): Outcome<readonly RoleFiles[]> {
  const boards = composeBoards(stack, progress);
  const alloys = composePipelines(stack, progress, pipelines);
  if (!alloys.ok) return alloys;
  const ruled = composeRules(stack, progress, { configHashes: configHashes(alloys.value) });
  const roles = rolesOf(stack);
  progress.stage("files", roles.length);
  const shared = [...boards, ...ruled];
  const composed = roles.map((role) => {
    const files = roleFiles(role, stack, alloys.value, shared);
    progress.step();
    return files;
  });
  return { ok: true, value: composed, warnings: alloys.warnings };
}

function composeBoards(stack: Stack, progress: Progress): Texts {
  const boards = dashboards(stack);
  progress.stage("dashboards", boards.length);
  const files = boards.map(({ uid, json }) => {
    progress.step();
    return [`grafana/dashboards/${uid}.json`, json] as const;
  });
  return [
    ["grafana/provisioning/datasources/stackmon.yaml", yamlText(dataSources(stack))],
    ["grafana/provisioning/dashboards/stackmon.yaml", yamlText(dashboardProvider())],
    ...files,
    ...resourceVersions.flatMap((version) =>
      dashboardResources(boards, version).map(
        ({ path, json }) => [`grafana/resources/${version}/${path}`, json] as const,
      ),
    ),
  ];
}

/** What Alloy tells of each file while it runs it. */
function configHashes(alloys: ReadonlyMap<Role, Alloy>): readonly string[] {
  return [...alloys.values()].map(({ text }) => createHash("sha256").update(text).digest("hex"));
}

function composeRules(stack: Stack, progress: Progress, options: AlertOptions): Texts {
  const documents = {
    "grafana/provisioning/alerting/stackmon.yaml": grafanaAlerting,
    "rules/stackmon-metrics.yaml": prometheusRules,
    "rules/stackmon-logs.yaml": logRules,
    ...(hasContacts(stack) ? { "rules/alertmanager.yaml": alertmanagerConfig } : {}),
  };
  progress.stage("alert rules", Object.keys(documents).length);
  const files = Object.entries(documents).map(([path, render]) => {
    const text = yamlText(render(stack, options));
    progress.step();
    return [path, text] as const;
  });
  return [...files, ...readRunbooks(stack, options)];
}

function composePipelines(
  stack: Stack,
  progress: Progress,
  pipelines: Pipelines,
): Outcome<ReadonlyMap<Role, Alloy>> {
  const wanted = rolesOf(stack).filter((role) => runsAlloy(role, stack));
  progress.stage("pipelines", wanted.length);
  const diagnostics: LocatedDiagnostic[] = [];
  const alloys = new Map<Role, Alloy>();
  let refused = false;
  for (const role of wanted) {
    const alloy = shippable(pipelines[role](stack));
    diagnostics.push(...(alloy.ok ? alloy.warnings : alloy.diagnostics));
    if (alloy.ok && alloy.value !== undefined) alloys.set(role, alloy.value);
    else refused ||= !alloy.ok;
    progress.step();
  }
  return refused ? refuse(...diagnostics) : { ok: true, value: alloys, warnings: diagnostics };
}

function roleFiles(role: Role, stack: Stack, alloys: ReadonlyMap<Role, Alloy>, shared: Texts): RoleFiles {
  const alloy = alloys.get(role);
  const stores = runsStores(role) ? storeProgramsOf(role, stack) : [];
  const programs: readonly UpstreamProgram[] = [
    ...(alloy === undefined ? [] : (["alloy"] as const)),
    ...stores.map(({ kind }) => kind),
  ];
  const variables = [
    ...(alloy?.variables ?? []).map(environmentEntry),
    ...stores.flatMap(({ environment }) => environment),
  ];
  const texts: Texts = [
    ["README.md", readme({ role, stack, stability: alloy?.stability, variables, programs })],
    ["network.json", networkFile(role, stack)],
    [planPath, installerPlan(role, stack, alloy)],
    ["env/stackmon.env.example", stackmonEnvExample(variables)],
    ...(alloy === undefined ? [] : alloyFiles(role, stack, alloy)),
    ...(!runsServices(role) || stack.fleet !== undefined ? [] : nodeFiles(stack)),
    ...(role === "storage" && meetsStorage(role, stack) ? storageEnvs(stack) : []),
    ...(runsPair(role, stack) ? pairFiles(stack) : []),
    ...certificatesFiles(role, stack, alloy?.variables ?? []),
    ...(runsGate(role, stack) ? gateFiles(stack) : []),
    ...stores.flatMap(storeFiles),
    ...(runsGrafana(role) ? [grafanaFile(role, stack), ...shared] : []),
  ];
  const paths = texts.map(([path]) => path);
  const all = [...texts, ...containerFiles(role, stack, alloy, paths)];
  const encoder = new TextEncoder();
  return { role, programs, files: new Map(all.map(([path, text]) => [path, encoder.encode(text)])) };
}

function nodeFiles(stack: Stack): Texts {
  const text = nodeEnvs(stack, labelVariableName);
  return stack.nodes.map((node) => [`env/nodes/${node.host}.env`, text(node)] as const);
}

function alloyFiles(role: Role, stack: Stack, { text, stability, variables }: Alloy): Texts {
  const dropIn = alloyDropIn({
    role,
    stability,
    sharesSecrets: sharesSecrets(role, stack),
    isOfFleet: isOfFleet(role, stack),
    reads: variables.filter(({ mustBeReadable }) => mustBeReadable),
  });
  return [
    [`alloy/${role}.alloy`, text],
    ...(runsServices(role) ? [[endReadingPath, endReadingScript] as const] : []),
    ["env/alloy.env", alloyEnv(role, stability)],
    ["systemd/alloy.service.d/stackmon.conf", dropIn],
  ];
}

function grafanaFile(role: Role, stack: Stack): Texts[number] {
  const { smtp } = stack.alerting;
  const replicas = runsPair(role, stack) ? stack.hub.replicas : [];
  const dropIn = grafanaDropIn(stack.grafana, sharesSecrets(role, stack), { smtp, replicas });
  return ["systemd/grafana-server.service.d/stackmon.conf", dropIn];
}

function environmentEntry({ name, default: value, meaning }: Variable): EnvironmentEntry {
  return { name, value, comment: [meaning] };
}
