/**
 * What the timer of a bundle tells of the certificates that the machine's programs use, and what the collector tells of
 * that file.
 *
 * *Source:* `apps/build/src/render/certificates/script.ts`; node_exporter as for `hostMetrics`, collector/textfile.go.
 */
export const hostCertificateMetrics = {
  stackmon_certificate_not_after_timestamp_seconds: {
    type: "gauge",
    unit: "timestamp",
    help: "When a certificate ends; of a file with several, the first that does.",
    labels: {
      path: ["/etc/stackmon/tls/ca.crt", "/etc/stackmon/tls/hub.crt", "/etc/stackmon/tls/node.crt"],
      use: ["ca", "client", "server"],
    },
    openLabels: ["path"],
    status: "conditional",
    condition: "Where the machine's programs have certificates, of each that could be read.",
    note: "Read once a day, and when stackmon-certificates.service is started.",
    source: "apps/build/src/render/certificates/script.ts",
  },
  stackmon_certificate_readable: {
    type: "gauge",
    unit: "count",
    help: "1 when the end of a certificate could be read, else 0.",
    labels: {
      path: ["/etc/stackmon/tls/ca.crt", "/etc/stackmon/tls/hub.crt", "/etc/stackmon/tls/node.crt"],
      use: ["ca", "client", "server"],
    },
    openLabels: ["path"],
    status: "conditional",
    condition: "Where the machine's programs have certificates.",
    source: "apps/build/src/render/certificates/script.ts",
  },
  node_textfile_mtime_seconds: {
    type: "gauge",
    unit: "timestamp",
    help: "When the file was written that tells of the certificates.",
    labels: { file: ["/var/lib/stackmon-certificates/certificates.prom"] },
    openLabels: ["file"],
    status: "conditional",
    condition:
      "Where the machine's programs have certificates; absent where there is no such file, or none that can be parsed.",
    source: "node_exporter collector/textfile.go",
  },
  node_textfile_scrape_error: {
    type: "gauge",
    unit: "count",
    help: "1 when the folder or a file in it could not be read, else 0.",
    labels: {},
    status: "conditional",
    condition: "Where the machine's programs have certificates.",
    source: "node_exporter collector/textfile.go",
  },
} as const;

/** The names of what is told of certificates: by a machine without them nothing of it. */
export const certificateMetrics: readonly string[] = Object.keys(hostCertificateMetrics);
