import { stringify } from "yaml";
import type { EnvironmentEntry } from "../env-file.ts";
import { installFolder } from "../systemd.ts";
import type { StoreRendering } from "./store.ts";

/** Of the variables that are flags of vmauth. */
export const vmauthPrefix = "VMAUTH_";

/** Yields vmauth.yaml with a comment on top: where it passes on what. Clients' logins go through as they are. */
export function vmauthConfig(comment: string, routes: readonly object[]): string {
  const text = stringify(
    { unauthorized_user: { url_map: routes } },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
  return `# ${comment}\n${text}`;
}

/** What differs between a vmauth and another one. */
export interface Vmauth {
  readonly description: string;
  readonly readsSecrets: boolean;
  readonly speaksTls: boolean;
  /** Text of its vmauth.yaml. */
  readonly config: string;
  readonly environment: readonly EnvironmentEntry[];
}

/**
 * Yields vmauth with every flag in its environment file.
 *
 * *Source:* VictoriaMetrics v1.150.0, docs/victoriametrics/vmauth.md.
 */
export function vmauthRendering({
  description,
  readsSecrets,
  speaksTls,
  config,
  environment,
}: Vmauth): StoreRendering<"vmauth"> {
  return {
    kind: "vmauth",
    title: "vmauth",
    releaseBinary: "vmauth-prod",
    environment,
    unit: {
      name: "vmauth",
      description,
      documentation: "https://docs.victoriametrics.com/victoriametrics/vmauth/",
      readsSecrets,
      command: [
        "/usr/bin/vmauth",
        `-auth.config=${installFolder}/stores/vmauth.yaml`,
        "-envflag.enable",
        `-envflag.prefix=${vmauthPrefix}`,
      ],
    },
    ready: `//\${${vmauthPrefix}httpListenAddr}/health`,
    speaksTls,
    configs: [{ name: "vmauth.yaml", text: config }],
  };
}
