import type { Variable } from "@stackmon/pipelines";
import { certificateWatch, tlsFiles, type Stack } from "@stackmon/stacks";
import { runsStores, watchesCertificates, type Role } from "../role.ts";
import { sharesSecrets } from "../secrets.ts";
import { certificatesScript, certificatesScriptPath } from "./script.ts";
import { certificatesService, certificatesTimer, type UsedCertificate } from "./unit.ts";

/**
 * Yields path → text of what tells when the certificates of a machine end; nothing where it has none.
 *
 * @param variables Those of the role's Alloy, among them the paths of the certificates that it reads.
 */
export function certificatesFiles(
  role: Role,
  stack: Stack,
  variables: readonly Variable[],
): readonly (readonly [path: string, text: string])[] {
  if (!watchesCertificates(role, stack)) return [];
  const service = certificatesService({
    certificates: [...(runsStores(role) ? shownToClients : []), ...readByAlloy(variables)],
    key: (runsStores(role) ? tlsFiles.hub : tlsFiles.node).key,
    sharesSecrets: sharesSecrets(role, stack),
  });
  return [
    [certificatesScriptPath, certificatesScript],
    [`systemd/${certificateWatch.unit}.service`, service],
    [`systemd/${certificateWatch.unit}.timer`, certificatesTimer],
  ];
}

/** What the gate and stores show, and whom they trust: their files have fixed places. */
const shownToClients: readonly UsedCertificate[] = [
  { use: "server", path: tlsFiles.hub.certificate },
  { use: "ca", path: tlsFiles.ca },
];

function readByAlloy(variables: readonly Variable[]): readonly UsedCertificate[] {
  return variables.flatMap(({ name, default: path, certificate }) =>
    certificate === undefined ? [] : [{ use: certificate, path, variable: name }],
  );
}
