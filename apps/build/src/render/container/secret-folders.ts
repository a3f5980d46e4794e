import { dirname } from "node:path/posix";
import { alertingSecretFiles, passwordFiles, tlsFiles, tlsOf, type Stack } from "@stackmon/stacks";
import { runsGrafana, type Role } from "../role.ts";
import { passwordsOf } from "../secrets.ts";
import { installFolder } from "../systemd.ts";

/** Folders of a machine's own with certificates and keys, and with passwords. */
export const secretFolders: Readonly<Record<SecretFolder, string>> = {
  tls: dirname(tlsFiles.ca),
  secrets: dirname(passwordFiles.metrics),
};

/** Yields where a program looks for such a folder: at its own path, and beside the configuration, which an installed bundle links. */
export function secretPaths(folder: SecretFolder): readonly string[] {
  return [secretFolders[folder], `${installFolder}/${folder}`];
}

export type SecretFolder = "tls" | "secrets";

/** Yields those that a machine of the role has. */
export function secretFoldersOf(role: Role, stack: Stack): readonly SecretFolder[] {
  return [
    ...(tlsOf(role, stack) === false ? [] : (["tls"] as const)),
    ...(hasPasswords(role, stack) ? (["secrets"] as const) : []),
  ];
}

function hasPasswords(role: Role, stack: Stack): boolean {
  const ofGrafana = alertingSecretFiles(stack).length > 0 || stack.grafana.database !== undefined;
  return (runsGrafana(role) && ofGrafana) || passwordsOf(role, stack).length > 0;
}
