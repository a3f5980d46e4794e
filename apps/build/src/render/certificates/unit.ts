import { certificateWatch, type CertificateUse } from "@stackmon/stacks";
import { certificatesSandbox } from "../sandbox.ts";
import { installFolder, ownFolder, ownVariables, secretsGroup, shellDefault } from "../systemd.ts";
import { certificatesScriptPath } from "./script.ts";

/** A certificate that a program of the machine uses. */
export interface UsedCertificate {
  readonly use: CertificateUse;
  readonly path: string;
  /** The variable that names another path, where one does. */
  readonly variable?: string;
}

/** What the unit that tells of certificates depends on. */
export interface CertificatesUnit {
  readonly certificates: readonly UsedCertificate[];
  /** The key of the machine's own one, which it may not read. */
  readonly key: string;
  /** Whether group `stackmon` reads certificates, and not Alloy's own. */
  readonly sharesSecrets: boolean;
}

/**
 * Yields `stackmon-certificates.service`. It is Alloy's user: who can read the certificates that Alloy reads, and whose folder
 * Alloy can read. It has no network, and of keys and passwords not even the names.
 *
 * *Source:* systemd.exec(5), "StateDirectory=", "InaccessiblePaths="; systemd.service(5), "Command lines", where `$$` is one
 * `$` for the shell.
 */
export function certificatesService({ certificates, key, sharesSecrets }: CertificatesUnit): string {
  const script = `${installFolder}/${certificatesScriptPath}`;
  const words = ["exec /bin/sh", script, '"$$STATE_DIRECTORY"', ...certificates.map(argument)];
  const hidden = [key, `${ownFolder}/secrets`].map((path) => `-${path}`);
  return `[Unit]
Description=Tells Alloy when the certificates of this machine end

[Service]
Type=oneshot
EnvironmentFile=-${ownVariables}
ExecStart=/bin/sh -c '${words.join(" ")}'
TimeoutStartSec=60s
MemoryMax=64M
User=alloy
${sharesSecrets ? `SupplementaryGroups=${secretsGroup}\n` : ""}StateDirectory=${certificateWatch.unit}
StateDirectoryMode=0755
InaccessiblePaths=${hidden.join(" ")}
${certificatesSandbox.join("\n")}
`;
}

function argument({ use, path, variable }: UsedCertificate): string {
  return variable === undefined ? `"${use}=${path}"` : `"${use}=${shellDefault(variable, path)}"`;
}

/**
 * `stackmon-certificates.timer`: daily, soon after a boot, and after a day on which the machine was off.
 *
 * *Source:* systemd.timer(5).
 */
export const certificatesTimer = `[Unit]
Description=Looks daily when the certificates of this machine end

[Timer]
OnBootSec=1min
OnCalendar=daily
Persistent=yes

[Install]
WantedBy=timers.target
`;
