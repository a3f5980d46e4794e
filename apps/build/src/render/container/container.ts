import type { EnvironmentEntry } from "../env-file.ts";

/**
 * A program of a role as Compose and Kubernetes start it. It is made from what the units are made from, so that they cannot
 * disagree.
 */
export interface Container {
  /** Of the service and of the container; the unit's own, where there is one of ours. */
  readonly name: string;
  readonly image: string;
  /** The program, where its image starts something else. */
  readonly entrypoint?: string;
  /** Arguments; `${NAME}` is a variable of {@link settings}. None where the image's own are meant. */
  readonly args: readonly string[];
  /** File of the bundle whose variables the unit has too. */
  readonly settingsFile?: string;
  /** What that file says. stackmon.env wins over it. */
  readonly settings: readonly EnvironmentEntry[];
  /** Variables that only a container has, or that the unit has from its drop-in. They win over stackmon.env. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Folders of the bundle that it reads. */
  readonly folders: readonly string[];
  /** Where it keeps its data; absent where it keeps none. */
  readonly state?: State;
  /** Folders for files that need not outlive it. */
  readonly scratch: readonly string[];
  /** Whether it reads certificates, keys or passwords. */
  readonly readsSecrets: boolean;
  /** What it reads of the machine; absent where it reads nothing. */
  readonly machine?: MachineAccess;
  /** The image's own user, where it is not root that is meant. */
  readonly user?: number;
  /** URL that answers once it is ready; absent where it asks who is there. */
  readonly ready?: string;
  /** Path of a wget in its image; absent where there is none. */
  readonly wget?: string;
  /** Seconds that it may take to end. */
  readonly stopSeconds: number;
}

/** Where a program keeps its data, and how much that may become. */
export interface State {
  readonly path: string;
  readonly bytes: number;
  /** Whether its image has the folder, with an owner of its own. */
  readonly ofImage: boolean;
}

/** What of a machine Alloy reads. */
export interface MachineAccess {
  /** Whether it reads the journal. */
  readonly journal: boolean;
  /** Whether it reads log files, which may be of any owner. */
  readonly logFiles: boolean;
}

/** Where programs put temporary files, and Grafana the sockets of its plugins. */
export const temporaryFolder = "/tmp";

/** Where the machine's root folder is seen. */
export const machineFolder = "/host";
