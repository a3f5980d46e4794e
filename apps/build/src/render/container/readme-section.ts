import type { Stack } from "@stackmon/stacks";
import { code, shell } from "../markdown.ts";
import { runsGate, runsGrafana, runsPair, watchesCertificates, type Role } from "../role.ts";
import { sharesSecrets } from "../secrets.ts";
import { ownFolder, ownVariables, unpackedFolder } from "../systemd.ts";
import { composePath, secretsGroupVariable } from "./compose-file.ts";
import { ownVariablesName } from "./kubernetes/config-maps.ts";
import { hubNodeLabel, machinesOf } from "./kubernetes/machine.ts";
import { secretFolders, secretFoldersOf, type SecretFolder } from "./secret-folders.ts";

const publicKeyFile = `${ownFolder}.pub`;

/** Yields the README's section on Compose and Kubernetes: how to start, and what nobody has tried. */
export function containersSection(role: Role, stack: Stack): string {
  const kubernetes = machinesOf(role, stack).length > 0 ? kubernetesText(role, stack) : fleetText;
  return `## In containers

**No test has run these containers:** what is tested on real programs is the same configuration without them. The Compose file is read by the
Compose Specification's own loader, the manifests are built by kustomize and read into Kubernetes' own types.${limits(role, stack)}

### Docker Compose

${composeSteps(role, stack)}
The programs have the machine's own network: the ports are those below, on the addresses below, and no others are published past a firewall.
Containers read the folder that they were started from. Unpack each version into a folder of its own, say ${code(`${unpackedFolder(role)}-VERSION`)}, in place of the one
above, and keep the one before until the new containers run.

### Kubernetes

${kubernetes}`;
}

/** What timers and other units do, which nothing starts here. */
function limits(role: Role, stack: Stack): string {
  const certificates = watchesCertificates(role, stack)
    ? [`Certificates are not watched here: ${code("stackmon certs list")} tells when they end.`]
    : [];
  const pair = runsPair(role, stack)
    ? ["Nothing copies from the other hub what the stores of this one have lost when they were killed."]
    : [];
  return [...certificates, ...pair].map((line) => `\n${line}`).join("");
}

function composeSteps(role: Role, stack: Stack): string {
  const folders = secretFoldersOf(role, stack).map((folder) => code(secretFolders[folder]));
  const isAsked = folders.length > 0 && (sharesSecrets(role, stack) || runsGate(role, stack));
  const group = isAsked
    ? ` In ${code(ownVariables)} set ${code(secretsGroupVariable)} to the number of the group that reads ${folders.join(" and ")}.`
    : "";
  const existing =
    folders.length > 0 && !sharesSecrets(role, stack)
      ? ` A group that is there stands for ${code("alloy")}.`
      : "";
  return `Instead of the programs of the first step have Docker Compose 2.24 or newer, and do the steps up to the last one.${existing}${group} Then:

${shell(
  `cd ${unpackedFolder(role)}`,
  `sh verify.sh $(test ! -e ${publicKeyFile} || echo --public-key ${publicKeyFile}) .`,
  `docker compose --env-file ${ownVariables} -f ${composePath} up -d --force-recreate --remove-orphans`,
)}`;
}

const fleetText = `None for the nodes of a fleet, which have a bundle each.
`;

function kubernetesText(role: Role, stack: Stack): string {
  const [machine] = machinesOf(role, stack);
  const needsLabel = machine?.host === undefined && machine?.hostNetwork === true;
  return `${placeText(role, needsLabel)}
${needsLabel ? `\n${shell(`kubectl label node NODE ${hubNodeLabel}=true`)}` : ""}
${privileges(role)}
${secretsText(role, stack)}In the folder of the bundle, for a first start and for every update:

${shell("kubectl apply --server-side -k .")}
What ${code("stackmon.env")} is elsewhere, a ConfigMap or Secret ${code(ownVariablesName)} is here, which you make with ${code("--from-env-file")} from a file whose
values have no quotes around them, as kubectl would keep them; after a change of it restart the pods. Other
changes restart them by themselves, as the names of ConfigMaps end in a hash. Kubernetes refuses another size of a claim's template, which ${code("stackmon diff")}
shows under ${code("volumeClaimTemplates")}: delete the StatefulSet before that with ${code("--cascade=orphan")}, which leaves pods and data. All else - storage classes, tolerations, limits - is for a
kustomization of your own with this folder among its ${code("resources")}.
`;
}

function privileges(role: Role): string {
  if (role === "storage") return "The namespace has to admit pods with the node's network.";
  const journal = role === "hub" ? "" : ", and read its journal";
  return `The namespace has to admit privileged pods: they see the machine's processes and its file systems${journal}.`;
}

function placeText(role: Role, needsLabel: boolean): string {
  if (role === "agent")
    return "A DaemonSet for each node of the stack, which runs where the node's name is the `host` of the stack file.";
  if (role === "single")
    return "A StatefulSet for each node of the stack, which runs where the node's name is the `host` of the stack file.";
  if (role === "storage")
    return "A StatefulSet of one pod for each storage node, which runs where the node's name is the `host` of the stack file.";
  if (needsLabel)
    return "A StatefulSet of one pod. The stack file has it listen on an address of its server, so it runs on the node with the label:";
  return "A StatefulSet of one pod for each hub.";
}

function secretsText(role: Role, stack: Stack): string {
  const folders = secretFoldersOf(role, stack);
  if (folders.length === 0) return "";
  const commands = folders.flatMap((folder) => secretCommands(folder, role, stack));
  return `Keys and passwords are in Secrets, which you make from the files that would be in ${folders.map((folder) => code(secretFolders[folder])).join(" and ")};
of names with HOST one for each machine, whose dots are dashes in the Secret's name:

${shell(...commands)}
`;
}

function secretCommands(folder: SecretFolder, role: Role, stack: Stack): readonly string[] {
  if (folder === "secrets") return ["kubectl create secret generic stackmon-secrets --from-file=secrets/"];
  if (role === "hub" && !runsPair(role, stack)) return [secretCommand("stackmon-hub", "certs/hub/")];
  return [secretCommand(`stackmon-${role}-HOST`, runsGrafana(role) ? "certs/hub/" : "certs/nodes/HOST/")];
}

function secretCommand(machine: string, folder: string): string {
  return `kubectl create secret generic ${machine}-tls --from-file=${folder}`;
}
