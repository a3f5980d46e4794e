import { shell } from "./markdown.ts";
import { installFolder } from "./systemd.ts";

/**
 * What of an installed bundle is whose. Keys are read by Alloy itself, `stackmon.env` by systemd alone, as process 1
 * and before it becomes another user.
 */
export const fileModes: string = `### Who may read what

A bundle holds no secrets: its files are root's, and everybody's to read. \`stackmon.env\` may hold some, and systemd alone reads
it. Certificates of yours belong in \`${installFolder}/tls\`, and what Alloy reads there is its group's:

${shell(
  `chown root:root ${installFolder}/stackmon.env && chmod 0600 ${installFolder}/stackmon.env`,
  `if test -d ${installFolder}/tls; then`,
  `  chown -R root:alloy ${installFolder}/tls`,
  `  chmod 0750 ${installFolder}/tls && find ${installFolder}/tls -type f -exec chmod 0640 {} +`,
  "fi",
)}
Any line of this is a file that others than root can change, or that not everybody should read:

${shell(
  `find ${installFolder} ! -type l \\( ! -user root -o -perm /022 \\) -exec stat -c '%a %U:%G %n' {} +`,
  `find ${installFolder}/stackmon.env ${installFolder}/tls -type f -perm /007 -exec stat -c '%a %U:%G %n' {} + 2>/dev/null || true`,
)}`;
