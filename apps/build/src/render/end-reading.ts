import { installFolder } from "./systemd.ts";

/** Where the script is in a bundle. */
export const endReadingPath = "installer/end-reading.sh";

/**
 * Seconds for which Alloy hands on what it has read before it ends: more than a record waits for a line that continues it, and than
 * lines wait to be queued together.
 */
export const handingOn = 3;

/**
 * The script that systemd runs before it ends an Alloy that reads files or the journal: for dash with coreutils and awk alone. Its arguments are
 * the configuration that Alloy was started with and Alloy's process.
 *
 * Parts of an Alloy that ends end side by side: an entry that one has taken and not handed on is lost, though the position in its file is saved. A record
 * of Stacks waits for a second for lines that continue it, so that one a source is lost at nearly every end. An Alloy that has loaded its configuration
 * without its sources goes on with all other parts.
 *
 * The configuration is text as `alloy fmt` leaves it: names of blocks, and the braces that close them, are in the first column.
 *
 * *Source:* grafana/alloy v1.19.0, internal/component/loki/process/process.go (`handleIn`), common/loki/consume.go; measured, docs/faults.md.
 */
export const endReadingScript: string = `#!/bin/sh
# Has Alloy read no more, and waits until what it has read is in its queue. systemd runs it before it ends Alloy: CONFIGURATION PROCESS
set -eu
export LC_ALL=C
configuration=$1
process=$2

awk '/^loki\\.source\\.(file|journal) /{ reads = 1 } !reads; /^}/{ reads = 0 }' "$configuration" >"$configuration.ending"
mv -T "$configuration.ending" "$configuration"
kill -s HUP "$process"
sleep ${handingOn}
`;

/** Below /run: systemd makes it for Alloy's user before each start. */
const runtimeFolder = "stackmon-alloy";

/** Where Alloy finds its configuration when the script may change it. */
export function startedConfigFile(role: string): string {
  return `/run/${runtimeFolder}/${role}.alloy`;
}

/**
 * Yields lines of a drop-in: at each start {@link startedConfigFile} is a link to the bundle's configuration, so that a reload
 * loads what is in place.
 */
export function endReadingLines(role: string, configFile: string): readonly string[] {
  return [
    `RuntimeDirectory=${runtimeFolder}`,
    `ExecStartPre=/bin/ln -sfn ${configFile} ${startedConfigFile(role)}`,
    "# Parts of an Alloy that ends lose what is on its way between them: before that it stops reading, and hands on the rest.",
    `ExecStop=-/bin/sh ${installFolder}/${endReadingPath} \${CONFIG_FILE} $MAINPID`,
  ];
}
