import type { Stack } from "@stackmon/stacks";
import { shell } from "./markdown.ts";
import type { Role } from "./role.ts";
import { groupOfSecrets } from "./secrets.ts";
import { ownFolder } from "./systemd.ts";

/**
 * Yields what of an installed bundle is whose. Keys are read by Alloy itself, `stackmon.env` by systemd alone, as process 1
 * and before it becomes another user.
 */
export function fileModes(role: Role, stack: Stack): string {
  const group = groupOfSecrets(role, stack);
  return `### Who may read what

A bundle holds no secrets: its files are root's, and everybody's to read. \`stackmon.env\` may hold some, and systemd alone reads
it. Keys belong in \`${ownFolder}/tls\`, passwords in \`${ownFolder}/secrets\`, and group \`${group}\` reads them:

${shell(
  `chown root:root ${ownFolder}/stackmon.env && chmod 0600 ${ownFolder}/stackmon.env`,
  `for own in ${ownFolder}/tls ${ownFolder}/secrets; do`,
  "  test -d $own || continue",
  `  chown -R root:${group} $own`,
  "  chmod 0750 $own && find $own -type f -exec chmod 0640 {} +",
  "done",
)}
Any line of this is a file that others than root can change, or that not everybody should read:

${shell(
  `find ${ownFolder} ! -type l \\( ! -user root -o -perm /022 \\) -exec stat -c '%a %U:%G %n' {} +`,
  `find ${ownFolder}/stackmon.env ${ownFolder}/tls ${ownFolder}/secrets -type f -perm /007 -exec stat -c '%a %U:%G %n' {} + 2>/dev/null || true`,
)}`;
}
