import { stringify } from "yaml";
import { grafanaAlerting, logRules, prometheusRules } from "@stackmon/alerts";
import { dashboardProvider, dashboards, dataSources } from "@stackmon/dashboards";
import { labelVariableName, type Variable } from "@stackmon/pipelines";
import type { Stack } from "@stackmon/stacks";
import { refuse, type LocatedDiagnostic, type Outcome } from "./diagnostic.ts";
import { shippable, stackPipelines, type Alloy, type Pipelines } from "./pipelines.ts";
import { networkFile } from "./network/network-file.ts";
import { alloyDropIn, alloyEnv } from "./render/alloy.ts";
import type { EnvironmentEntry } from "./render/env-file.ts";
import { gateFiles } from "./render/gate/files.ts";
import { grafanaDropIn } from "./render/grafana.ts";
import { nodeEnv } from "./render/node-env.ts";
import { readme } from "./render/readme.ts";
import { roles, runsAlloy, runsGate, runsStores, type Role } from "./render/role.ts";
import { stackmonEnvExample } from "./render/stackmon-env.ts";
import { hasSecrets } from "./render/store/access.ts";
import { storeFiles, storesOf } from "./render/store/stores.ts";
import type { UpstreamProgram } from "./render/upstream.ts";
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

/** Stages that {@link compose} reports: dashboards, alert rules, pipelines, bundles' files. */
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
  const ruled = composeRules(stack, progress);
  const alloys = composePipelines(stack, progress, pipelines);
  if (!alloys.ok) return alloys;
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
    ["grafana/provisioning/datasources/stackmon.yaml", yaml(dataSources(stack))],
    ["grafana/provisioning/dashboards/stackmon.yaml", yaml(dashboardProvider())],
    ...files,
  ];
}

function composeRules(stack: Stack, progress: Progress): Texts {
  const documents = {
    "grafana/provisioning/alerting/stackmon.yaml": grafanaAlerting,
    "rules/stackmon-metrics.yaml": prometheusRules,
    "rules/stackmon-logs.yaml": logRules,
  };
  progress.stage("alert rules", Object.keys(documents).length);
  const files = Object.entries(documents).map(([path, render]) => {
    const text = yaml(render(stack));
    progress.step();
    return [path, text] as const;
  });
  return [...files, ...readRunbooks(stack)];
}

function composePipelines(
  stack: Stack,
  progress: Progress,
  pipelines: Pipelines,
): Outcome<ReadonlyMap<Role, Alloy>> {
  const wanted = roles.filter((role) => runsAlloy(role, stack));
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
  const stores = runsStores(role) ? storesOf(stack) : [];
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
    ["env/stackmon.env.example", stackmonEnvExample(variables)],
    ...(alloy === undefined ? [] : alloyFiles(role, alloy, runsStores(role) && hasSecrets(stack))),
    ...(role !== "hub"
      ? stack.nodes.map(
          (node) => [`env/nodes/${node.host}.env`, nodeEnv(stack, node, labelVariableName)] as const,
        )
      : []),
    ...(runsGate(role, stack) ? gateFiles(stack) : []),
    ...stores.flatMap(storeFiles),
    ...(runsStores(role) ? [grafanaFile(stack), ...shared] : []),
  ];
  const encoder = new TextEncoder();
  return { role, programs, files: new Map(texts.map(([path, text]) => [path, encoder.encode(text)])) };
}

function alloyFiles(role: Role, { text, stability, variables }: Alloy, sharesSecrets: boolean): Texts {
  const dropIn = alloyDropIn({
    stability,
    sharesSecrets,
    reads: variables.filter(({ mustBeReadable }) => mustBeReadable),
  });
  return [
    [`alloy/${role}.alloy`, text],
    ["env/alloy.env", alloyEnv(role, stability)],
    ["systemd/alloy.service.d/stackmon.conf", dropIn],
  ];
}

function grafanaFile(stack: Stack): Texts[number] {
  return ["systemd/grafana-server.service.d/stackmon.conf", grafanaDropIn(stack.grafana, hasSecrets(stack))];
}

function environmentEntry({ name, default: value, meaning }: Variable): EnvironmentEntry {
  return { name, value, comment: [meaning] };
}

/** No folding and no anchors: one value, one line, readable in a diff. */
function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
