import { daily, period } from "../period.ts";
import { amount, constant, events, following, wandering } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { hub } from "../targets.ts";
import { hubDisk } from "./hub-disk.ts";

const gigabyte = 2 ** 30;

/** A CPU's time by what it is spent on: the rest is idle. */
const busy: Readonly<Record<string, number>> = { user: 0.14, system: 0.05, iowait: 0.02, softirq: 0.005 };

const cpu: Shape = (subject) => {
  const mode = subject.labels["mode"] ?? "";
  const idle = (time: number): number => 1 - 0.215 * daily(time);
  return amount((time) => (mode === "idle" ? idle(time) : (busy[mode] ?? 0) * daily(time)), 0.03)(subject);
};

/** The file system of the chain grows by 1.5 GB a day, the hub's root by what its stores write; the others stay. */
const available: Shape = following((time, { labels, host }) => {
  if (labels["mountpoint"] !== "/") return (640 - ((time - period.from) / 86_400) * 1.5) * gigabyte;
  return host === hub ? hubDisk.freeAt(time) : 61 * gigabyte;
});

/** The authority has nine years, the certificates the better part of one; the second node's should have been renewed. */
const ends = following((_time, { labels, host }) => {
  if (labels["use"] === "ca") return period.to + 9 * 365 * 86_400;
  return period.to + (host === "node-2" ? 12 : 240) * 86_400;
});

/** Certificates are looked at when a day begins. */
const lookedAt = following((time) => time - (time % 86_400));

const byMountpoint = (root: number, other: number): Shape =>
  following((_time, { labels }) => (labels["mountpoint"] === "/" ? root : other));

/** A machine with two CPUs, 32 GB of memory and a disk of 2 TB. */
export const hostShapes: Readonly<Record<string, Shape>> = {
  node_cpu_seconds_total: cpu,
  node_load1: wandering((time) => 0.5 * daily(time), 0.12),
  node_load5: wandering((time) => 0.5 * daily(time), 0.06, { memory: 80 }),
  node_load15: wandering((time) => 0.5 * daily(time), 0.03, { memory: 160 }),
  node_procs_running: wandering(2, 0.8, { least: 1, whole: true }),
  node_procs_blocked: constant(0),
  node_boot_time_seconds: constant(period.from - 31 * 86_400),
  node_memory_MemTotal_bytes: constant(32 * gigabyte),
  node_memory_MemAvailable_bytes: wandering(21 * gigabyte, 0.3 * gigabyte, { memory: 200 }),
  node_memory_MemFree_bytes: wandering(2.1 * gigabyte, 0.2 * gigabyte),
  node_memory_Buffers_bytes: wandering(0.6 * gigabyte, 0.01 * gigabyte),
  node_memory_Cached_bytes: wandering(18 * gigabyte, 0.3 * gigabyte, { memory: 200 }),
  node_memory_SReclaimable_bytes: wandering(1.2 * gigabyte, 0.02 * gigabyte),
  node_memory_Dirty_bytes: wandering(2.4e7, 8e6),
  node_memory_SwapTotal_bytes: constant(4 * gigabyte),
  node_memory_SwapFree_bytes: constant(3.9 * gigabyte),
  node_vmstat_oom_kill: constant(0),
  node_vmstat_pswpin: events(0.01),
  node_vmstat_pswpout: events(0.02),
  node_vmstat_pgmajfault: events(0.6),
  node_pressure_cpu_waiting_seconds_total: amount((time) => 0.03 * daily(time)),
  node_pressure_io_waiting_seconds_total: amount((time) => 0.02 * daily(time)),
  node_pressure_io_stalled_seconds_total: amount((time) => 0.012 * daily(time)),
  node_pressure_memory_waiting_seconds_total: amount(0.000_2),
  node_pressure_memory_stalled_seconds_total: amount(0.000_1),
  node_filefd_allocated: wandering(4_800, 200, { whole: true }),
  node_filefd_maximum: constant(9.2e18),
  node_timex_sync_status: constant(1),
  node_timex_offset_seconds: wandering(0, 0.000_2, { least: -1 }),
  node_timex_maxerror_seconds: wandering(0.012, 0.004, { least: 0.001 }),
  node_hwmon_temp_celsius: wandering((time) => 48 + 6 * daily(time), 1.2),
  node_hwmon_temp_crit_celsius: constant(100),
  node_disk_reads_completed_total: events((time) => 45 * daily(time), 1e6),
  node_disk_writes_completed_total: events((time) => 80 * daily(time), 2e6),
  node_disk_read_time_seconds_total: amount((time) => 0.018 * daily(time)),
  node_disk_write_time_seconds_total: amount((time) => 0.07 * daily(time)),
  node_disk_read_bytes_total: amount((time) => 1.4e6 * daily(time)),
  node_disk_written_bytes_total: amount((time) => 3.1e6 * daily(time)),
  node_disk_io_time_seconds_total: amount((time) => 0.06 * daily(time)),
  node_disk_io_time_weighted_seconds_total: amount((time) => 0.09 * daily(time)),
  node_filesystem_size_bytes: byMountpoint(hubDisk.size, 1_900 * gigabyte),
  node_filesystem_avail_bytes: available,
  node_filesystem_files: byMountpoint(6.5e6, 1.2e8),
  node_filesystem_files_free: byMountpoint(6.1e6, 1.19e8),
  node_filesystem_readonly: constant(0),
  node_filesystem_device_error: constant(0),
  node_md_disks: following((_time, { labels }) => (labels["state"] === "active" ? 2 : 0)),
  node_md_disks_required: constant(2),
  node_network_up: constant(1),
  node_network_speed_bytes: constant(1.25e8),
  node_network_carrier_changes_total: constant(2),
  node_network_receive_bytes_total: amount((time) => 210_000 * daily(time)),
  node_network_transmit_bytes_total: amount((time) => 480_000 * daily(time)),
  node_network_receive_packets_total: events((time) => 390 * daily(time), 1e7),
  node_network_transmit_packets_total: events((time) => 460 * daily(time), 1e7),
  node_network_receive_errs_total: constant(0),
  node_network_transmit_errs_total: constant(0),
  node_network_receive_drop_total: events(0.002),
  node_network_transmit_drop_total: constant(0),
  node_netstat_TcpExt_ListenOverflows: constant(0),
  node_netstat_Tcp_OutSegs: events((time) => 440 * daily(time), 1e7),
  node_netstat_Tcp_RetransSegs: events((time) => 0.5 * daily(time), 1e4),
  node_nf_conntrack_entries: wandering(640, 40, { whole: true }),
  node_nf_conntrack_entries_limit: constant(262_144),
  node_nf_conntrack_stat_drop: constant(0),
  stackmon_certificate_not_after_timestamp_seconds: ends,
  stackmon_certificate_readable: constant(1),
  node_textfile_mtime_seconds: lookedAt,
  node_textfile_scrape_error: constant(0),
};
