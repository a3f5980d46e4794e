import {
  above,
  avgBy,
  clampMax,
  clampMin,
  countBy,
  counter,
  dividedBy,
  gauge,
  increase,
  maxBy,
  minus,
  predictLinear,
  rate,
  slope,
  sumBy,
  times,
} from "@stackmon/stacks";
import type { CounterName, GaugeName, Vector } from "@stackmon/stacks";
import { chosenMachines as machine, pixel } from "../../panel/chosen.ts";

type PerHost = Vector<"host">;
type PerDevice = Vector<"host" | "device">;
type PerMount = Vector<"host" | "mountpoint">;

const perHost = (name: GaugeName & `node_${string}`): PerHost => maxBy(["host"], gauge(name, machine));
const perSecond = (name: CounterName & `node_${string}`): PerHost =>
  sumBy(["host"], rate(counter(name, machine), pixel));

const cpu = rate(counter("node_cpu_seconds_total", machine), pixel);
const idle = rate(counter("node_cpu_seconds_total", { ...machine, mode: "idle" }), pixel);

export const busy: PerHost = minus(1, avgBy(["host"], idle));
export const byMode: Vector<"host" | "mode"> = avgBy(["host", "mode"], cpu);

function perCpu(load: "node_load1" | "node_load5" | "node_load15"): PerHost {
  return dividedBy(perHost(load), countBy(["host"], idle));
}

export const load1: PerHost = perCpu("node_load1");
export const load5: PerHost = perCpu("node_load5");
export const load15: PerHost = perCpu("node_load15");
export const tasksRunning: PerHost = perHost("node_procs_running");
export const tasksBlocked: PerHost = perHost("node_procs_blocked");

/** Shares of time: seconds of waiting a second. */
export const cpuWaiting: PerHost = perSecond("node_pressure_cpu_waiting_seconds_total");
export const ioWaiting: PerHost = perSecond("node_pressure_io_waiting_seconds_total");
export const memoryWaiting: PerHost = perSecond("node_pressure_memory_waiting_seconds_total");
export const ioStalled: PerHost = perSecond("node_pressure_io_stalled_seconds_total");
export const memoryStalled: PerHost = perSecond("node_pressure_memory_stalled_seconds_total");

export const memoryTotal: PerHost = perHost("node_memory_MemTotal_bytes");
export const memoryAvailable: PerHost = perHost("node_memory_MemAvailable_bytes");
export const memoryFree: PerHost = perHost("node_memory_MemFree_bytes");
export const memoryLeft: PerHost = dividedBy(memoryAvailable, memoryTotal);
export const buffers: PerHost = perHost("node_memory_Buffers_bytes");
export const cached: PerHost = perHost("node_memory_Cached_bytes");
export const reclaimable: PerHost = perHost("node_memory_SReclaimable_bytes");
export const dirty: PerHost = perHost("node_memory_Dirty_bytes");
export const swapTotal: PerHost = perHost("node_memory_SwapTotal_bytes");
export const swapUsed: PerHost = minus(swapTotal, perHost("node_memory_SwapFree_bytes"));
export const swappedIn: PerHost = perSecond("node_vmstat_pswpin");
export const swappedOut: PerHost = perSecond("node_vmstat_pswpout");
export const majorFaults: PerHost = perSecond("node_vmstat_pgmajfault");

const killed = counter("node_vmstat_oom_kill", machine);
export const killedInAnHour: PerHost = sumBy(["host"], increase(killed, "1h"));
export const killedInADay: PerHost = sumBy(["host"], increase(killed, "1d"));

const available = gauge("node_filesystem_avail_bytes", machine);
const perMount = ["host", "mountpoint"] as const;
const size: PerMount = maxBy(perMount, gauge("node_filesystem_size_bytes", machine));

export const spaceLeft: PerMount = maxBy(perMount, available);
export const spaceUsed: PerMount = minus(1, dividedBy(spaceLeft, size));

/** A day sees through what is written and pruned within hours; a week is the time to order a disk. */
const [past, aheadSeconds] = ["1d", 7 * 86_400] as const;

export const spaceLeftInAWeek: PerMount = dividedBy(
  maxBy(perMount, predictLinear(available, past, { aheadSeconds })),
  size,
);

/** Where the forecast ends: a disk that is not filling up has this many seconds. */
export const horizonSeconds: number = 90 * 86_400;

/** Seconds. One that fills by less than a byte a second, or not at all, fills by a byte a second. */
export const fullIn: PerMount = clampMax(
  dividedBy(spaceLeft, clampMin(minus(0, maxBy(perMount, slope(available, past))), 1)),
  horizonSeconds,
);

const inodes = maxBy(perMount, gauge("node_filesystem_files", machine));

/** File systems that make inodes as they need them say to have none, and are left out. */
export const inodesUsed: PerMount = minus(
  1,
  dividedBy(maxBy(perMount, gauge("node_filesystem_files_free", machine)), above(inodes, 0)),
);
export const readOnly: PerMount = maxBy(perMount, gauge("node_filesystem_readonly", machine));
export const unreadable: PerMount = maxBy(perMount, gauge("node_filesystem_device_error", machine));

const perArray = ["host", "device"] as const;

export const disksMissing: PerDevice = minus(
  maxBy(perArray, gauge("node_md_disks_required", machine)),
  maxBy(perArray, gauge("node_md_disks", { ...machine, state: "active" })),
);
export const disksFailed: PerDevice = maxBy(
  perArray,
  gauge("node_md_disks", { ...machine, state: "failed" }),
);

const perDevice = (name: CounterName & `node_${"disk" | "network"}_${string}`): PerDevice =>
  sumBy(["host", "device"], rate(counter(name, machine), pixel));

export const bytesRead: PerDevice = perDevice("node_disk_read_bytes_total");
export const bytesWritten: PerDevice = perDevice("node_disk_written_bytes_total");
export const reads: PerDevice = perDevice("node_disk_reads_completed_total");
export const writes: PerDevice = perDevice("node_disk_writes_completed_total");
export const readTime: PerDevice = dividedBy(perDevice("node_disk_read_time_seconds_total"), reads);
export const writeTime: PerDevice = dividedBy(perDevice("node_disk_write_time_seconds_total"), writes);
export const diskBusy: PerDevice = perDevice("node_disk_io_time_seconds_total");
export const diskQueue: PerDevice = perDevice("node_disk_io_time_weighted_seconds_total");

export const received: PerDevice = perDevice("node_network_receive_bytes_total");
export const sent: PerDevice = perDevice("node_network_transmit_bytes_total");
export const packetsReceived: PerDevice = perDevice("node_network_receive_packets_total");
export const packetsSent: PerDevice = perDevice("node_network_transmit_packets_total");
export const receiveErrors: PerDevice = perDevice("node_network_receive_errs_total");
export const sendErrors: PerDevice = perDevice("node_network_transmit_errs_total");
export const receiveDrops: PerDevice = perDevice("node_network_receive_drop_total");
export const sendDrops: PerDevice = perDevice("node_network_transmit_drop_total");

const linkSpeed = maxBy(["host", "device"], gauge("node_network_speed_bytes", machine));
export const linkReceiving: PerDevice = dividedBy(received, linkSpeed);
export const linkSending: PerDevice = dividedBy(sent, linkSpeed);
export const devicesUp: PerHost = sumBy(["host"], gauge("node_network_up", machine));
export const linkChanges: PerDevice = sumBy(
  ["host", "device"],
  increase(counter("node_network_carrier_changes_total", machine), "1h"),
);

export const sentAgain: PerHost = dividedBy(
  perSecond("node_netstat_Tcp_RetransSegs"),
  perSecond("node_netstat_Tcp_OutSegs"),
);
export const notAccepted: PerHost = sumBy(
  ["host"],
  increase(counter("node_netstat_TcpExt_ListenOverflows", machine), "5m"),
);
export const connectionsTracked: PerHost = dividedBy(
  perHost("node_nf_conntrack_entries"),
  perHost("node_nf_conntrack_entries_limit"),
);
export const untrackable: PerHost = perSecond("node_nf_conntrack_stat_drop");

export const clockSynced: PerHost = perHost("node_timex_sync_status");
export const clockError: PerHost = perHost("node_timex_maxerror_seconds");
export const clockOffset: PerHost = perHost("node_timex_offset_seconds");

/** Milliseconds, as Grafana's units of time of day read them. */
export const started: PerHost = times(perHost("node_boot_time_seconds"), 1000);
export const kernel: Vector<"host" | "release" | "machine"> = maxBy(
  ["host", "machine", "release"],
  gauge("node_uname_info", machine),
);
export const system: Vector<"host" | "pretty_name"> = maxBy(
  ["host", "pretty_name"],
  gauge("node_os_info", machine),
);
export const openFiles: PerHost = perHost("node_filefd_allocated");

const sensor = ["host", "chip"] as const;

export const temperature: Vector<"host" | "chip"> = maxBy(sensor, gauge("node_hwmon_temp_celsius", machine));
export const temperatureBound: Vector<"host" | "chip"> = maxBy(
  sensor,
  gauge("node_hwmon_temp_crit_celsius", machine),
);
