import { spawnSync } from "node:child_process";

/** Debian packages that builds and tests need, each with its reason. */
export const SYSTEM_PACKAGES: Readonly<Record<string, string>> = {
  gcc: "cgo, for Alloy's journal source and VictoriaMetrics' zstd",
  "libc6-dev": "C headers for cgo",
  "libsystemd-dev": "header of Alloy's journal source",
  nginx: "the hub's gate",
  "apache2-utils": "htpasswd, which hashes Prometheus's password as READMEs say",
  openssl: "tests let it judge certificates",
  "systemd-journal-remote": "tests write a real journal with it",
  systemd: "systemd-analyze scores the bundles' units",
  "systemd-container": "tests install bundles on a machine with systemd",
  curl: "tests ask programs on that machine",
  acl: "the README's step that lets Alloy read log files",
  nftables: "checks the README's firewall rules",
  chromium: "draws the pictures of boards",
  "fonts-inter": "texts of those pictures",
  "fonts-dejavu-core": "log lines of those pictures",
};

/** Packages that dpkg does not list as installed; all of them where there is no dpkg. */
export function missingPackages(packages: readonly string[]): string[] {
  return packages.filter((name) => {
    const query = spawnSync("dpkg-query", ["-W", "-f=${Status}", name], { encoding: "utf8" });
    return query.stdout !== "install ok installed";
  });
}

const APT_GET = ["apt-get", "install", "--yes", "--no-install-recommends"] as const;

function aptGet(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { env, stdio: ["ignore", 2, 2] }).status === 0;
}

/**
 * Installs what is missing of the packages, when run as root where there is apt-get; else reports the command to run. Yields whether all are there.
 */
export function installPackages(packages: readonly string[], report: (line: string) => void): boolean {
  const missing = missingPackages(packages);
  if (missing.length === 0) {
    report(`Debian packages are there: ${packages.join(", ")}`);
    return true;
  }
  const command = [...APT_GET, ...missing].join(" ");
  if (process.getuid?.() !== 0) {
    report(`engines/missing-packages: ${missing.join(", ")} › not installed; run as root: ${command}`);
    return false;
  }
  report(command);
  if (aptGet(["update"]) && aptGet([...APT_GET.slice(1), ...missing])) return true;
  report(
    `engines/missing-packages: ${missing.join(", ")} › apt-get failed; on another distribution install what gives the same headers and programs`,
  );
  return false;
}
