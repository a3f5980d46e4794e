import type { UpstreamProgram } from "../upstream.ts";

/** A program that has an image. */
export type Image = UpstreamProgram | "grafana" | "nginx";

/**
 * Official images, at the releases that the tests run as programs. The VictoriaLogs that is tested is no release: its image is the
 * release that it follows. Of Grafana and nginx it is a release that came after the oldest that may be installed.
 *
 * *Source:* the projects' pages on Docker Hub, and their Dockerfiles of these versions.
 */
export const images: Readonly<Record<Image, string>> = {
  alloy: "docker.io/grafana/alloy:v1.19.0",
  "victoria-metrics": "docker.io/victoriametrics/victoria-metrics:v1.150.0",
  "victoria-logs": "docker.io/victoriametrics/victoria-logs:v1.51.0",
  prometheus: "docker.io/prom/prometheus:v3.10.0",
  vmauth: "docker.io/victoriametrics/vmauth:v1.150.0",
  vminsert: "docker.io/victoriametrics/vminsert:v1.150.0-cluster",
  vmselect: "docker.io/victoriametrics/vmselect:v1.150.0-cluster",
  vmstorage: "docker.io/victoriametrics/vmstorage:v1.150.0-cluster",
  loki: "docker.io/grafana/loki:3.5.0",
  grafana: "docker.io/grafana/grafana:13.2.3",
  nginx: "docker.io/library/nginx:1.28.0",
};

/** Where images have a wget: Alpine's and Prometheus' BusyBox on PATH, Loki's beside it; Alloy's Ubuntu has none. */
export const wgets: Readonly<Partial<Record<Image, string>>> = {
  "victoria-metrics": "/usr/bin/wget",
  "victoria-logs": "/usr/bin/wget",
  prometheus: "/bin/wget",
  vmauth: "/usr/bin/wget",
  vminsert: "/usr/bin/wget",
  vmselect: "/usr/bin/wget",
  vmstorage: "/usr/bin/wget",
  loki: "/busybox/wget",
  grafana: "/usr/bin/wget",
};
