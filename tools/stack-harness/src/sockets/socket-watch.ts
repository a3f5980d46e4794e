import { childrenOf } from "../children.ts";
import type { RunningProcess } from "../process.ts";
import type { ProcessSocket } from "./proc-sockets.ts";
import { listeningAmong, openedAmong, socketsOf } from "./proc-sockets.ts";

/** Everything that a process and its own children have listened on and connected to while it was watched. */
export interface SeenSockets {
  readonly listening: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
}

type Watched = Pick<RunningProcess, "name" | "pid" | "ending">;

/**
 * Looks again and again at what processes listen on and connect to, and remembers it: a connection that is kept open
 * between two uses is seen for certain, one that lasts less than the interval may not be.
 */
export class SocketWatch {
  readonly #seen = new Map<string, { readonly listening: Set<string>; readonly opened: Set<string> }>();
  readonly #timer: NodeJS.Timeout;
  readonly #processes: () => readonly Watched[];

  /**
   * @param processes Those of now, asked anew each time.
   * @param every Milliseconds between two looks.
   */
  constructor(processes: () => readonly Watched[], every = 100) {
    this.#processes = processes;
    this.#timer = setInterval(() => this.look(), every);
  }

  /** What was seen, by the name of the process. */
  get seen(): ReadonlyMap<string, SeenSockets> {
    return this.#seen;
  }

  /** Looks once, now. */
  look(): void {
    const running = this.#processes().filter(({ ending }) => ending === undefined);
    const watched = running.flatMap(({ name, pid }) =>
      [pid, ...childrenOf(pid)].map((each) => [name, each] as const),
    );
    const sockets = socketsOf(watched.map(([, pid]) => pid));
    watched.forEach(([name], index) => this.#remember(name, sockets[index] ?? []));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #remember(name: string, sockets: readonly ProcessSocket[]): void {
    const seen = this.#seen.get(name) ?? { listening: new Set(), opened: new Set() };
    this.#seen.set(name, seen);
    for (const socket of listeningAmong(sockets)) seen.listening.add(socket);
    for (const socket of openedAmong(sockets)) seen.opened.add(socket);
  }
}
