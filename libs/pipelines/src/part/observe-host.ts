import type { Appendable, Expression } from "@stackmon/alloy-river";
import { commented } from "@stackmon/alloy-river";
import * as discovery from "@stackmon/alloy-river/discovery";
import * as prometheus from "@stackmon/alloy-river/prometheus";
import type { MachineRole, Stack } from "@stackmon/stacks";
import { certificateMetrics, certificateWatch, labels, tlsOf } from "@stackmon/stacks";
import type { Identity } from "./identity.ts";
import { keepCatalogued } from "./observe.ts";
import type { Part } from "./part.ts";
import { noPart } from "./part.ts";
import { scrapeTimes } from "./scrape.ts";
import type { Variable } from "./variable.ts";
import { machineRoot, machineRootFolder, valueOf } from "./variable.ts";

const certificatesFolder: Variable = {
  name: "STACKMON_CERTIFICATES_FOLDER",
  default: certificateWatch.folder,
  meaning: `Folder in which ${certificateWatch.unit}.service tells when the certificates of this machine end.`,
};

/**
 * Scrapes the machine that this Alloy runs on: processors, memory, disks, network, clock; and when the certificates of its
 * programs end, where they have any. With `hostMetrics: false` the latter alone.
 */
export function observeHost(
  stack: Stack,
  role: MachineRole,
  { rules }: Identity,
  forwardTo: Expression<Appendable>,
): Part {
  const watched = { machine: stack.hostMetrics, certificates: tlsOf(role, stack) !== false };
  if (!watched.machine && !watched.certificates) return noPart;
  const exporter = exporterOf(watched);
  const relabel = discovery.relabel("host", {
    targets: exporter.targets,
    rule: [{ targetLabel: labels.service, replacement: "host" }, ...rules],
  });
  const keep = prometheus.relabel("host", {
    forwardTo: [forwardTo],
    rule: [keepCatalogued("host", isKept(watched))],
  });
  const scrape = prometheus.scrape("host", {
    targets: relabel.output,
    forwardTo: [keep.receiver],
    ...scrapeTimes(stack),
  });
  return {
    blocks: [commented("The machine that this Alloy runs on.", exporter), relabel, scrape, keep],
    variables: [
      ...(watched.machine ? [machineRoot] : []),
      ...(watched.certificates ? [certificatesFolder] : []),
    ],
  };
}

/** What is asked of a machine. */
interface Watched {
  readonly machine: boolean;
  readonly certificates: boolean;
}

function isKept({ machine, certificates }: Watched): (name: string) => boolean {
  return (name) => (certificateMetrics.includes(name) ? certificates : machine);
}

/** Collectors by name, as upstream's defaults grow from release to release. */
function exporterOf({ machine, certificates }: Watched): prometheus.ExporterUnix {
  return prometheus.exporter.unix("host", {
    setCollectors: [...(machine ? collectors : []), ...(certificates ? ["textfile"] : [])],
    ...(machine ? { rootfsPath: machineRootFolder, ...ofMachine } : {}),
    ...(certificates ? { textfile: { directory: valueOf(certificatesFolder) } } : {}),
  });
}

const collectors = [
  "conntrack",
  "cpu",
  "diskstats",
  "filefd",
  "filesystem",
  "hwmon",
  "loadavg",
  "mdadm",
  "meminfo",
  "netclass",
  "netdev",
  "netstat",
  "os",
  "pressure",
  "stat",
  "timex",
  "uname",
  "vmstat",
] as const;

/** Memory that plays a disk, images, drives for discs, and partitions: their disk is counted. */
const noDisk = "^(?:z?ram|loop|fd|sr|nbd|(?:h|s|v|xv)d[a-z]|nvme\\d+n\\d+p|mmcblk\\d+p)\\d+$";

/** File systems in memory, of the kernel, of images, of desktops, and layers of containers on a disk that is counted. */
const noFileSystem = `^(?:${[
  "autofs|binfmt_misc|bpf|cgroup2?|configfs|debugfs|devpts|devtmpfs|efivarfs|fusectl|hugetlbfs|iso9660|mqueue|nsfs",
  "overlay|proc|procfs|pstore|ramfs|rpc_pipefs|securityfs|selinuxfs|squashfs|sysfs|tmpfs|tracefs",
  "fuse\\.(?:gvfsd-fuse|lxcfs|portal|snapfuse)",
].join("|")})$`;

/** Mounts of containers and of sessions; `/var/lib/docker` itself may be a disk of its own. */
const noMountPoint =
  "^/(?:dev|proc|run|snap|sys|var/lib/(?:docker|containerd|containers|kubelet|lxcfs)/.+)(?:$|/)";

/** Devices of containers and virtual machines on this host. Bonds, VLANs and tunnels of its own stay. */
const noDevice =
  "^(?:lo|dummy\\d+|ifb\\d+|sit\\d+|(?:veth|docker|br-|cali|cni|cilium|flannel|kube-|lxc|nodelocaldns|podman|tap|virbr|vnet|vxlan).*)$";

/** These add to upstream's defaults what comes and goes with containers and desktops. */
const ofMachine = {
  disk: { deviceExclude: noDisk },
  filesystem: { fsTypesExclude: noFileSystem, mountPointsExclude: noMountPoint },
  netclass: { ignoredDevices: noDevice, ignoreInvalidSpeedDevice: true },
  netdev: { deviceExclude: noDevice },
  netstat: { fields: "^(?:Tcp_(?:OutSegs|RetransSegs)|TcpExt_ListenOverflows)$" },
  vmstat: { fields: "^(?:oom_kill|pgmajfault|pswpin|pswpout)$" },
} as const satisfies Partial<prometheus.ExporterUnixArguments>;
