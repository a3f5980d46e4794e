import { fetchJson, fetchText } from "../http.ts";

/**
 * How a link is cut. `refused`: connections end, new ones are refused, as by a host whose program is gone. `reset`: each
 * connection is reset as soon as something is sent on it, as by a firewall. `black-hole`: connections stay and new ones are
 * made, but nothing arrives on either side, as with lost packets; until the sender's own time-out.
 */
export type Cut = "refused" | "reset" | "black-hole";

export interface Slowness {
  /** Milliseconds more, for each direction. */
  readonly delay?: number;
  /** Milliseconds by which the delay differs up or down, at most. */
  readonly jitter?: number;
  /** Most that passes in each direction, in units of 1,000 bytes. */
  readonly kilobytesPerSecond?: number;
}

/** A toxic of toxiproxy, by its documentation. */
interface Toxic {
  readonly type: "reset_peer" | "timeout" | "latency" | "bandwidth";
  readonly attributes: Readonly<Record<string, number>>;
}

/** One way through the network: whoever connects to `listen` reaches `to`, unless it is cut. */
export class NetworkLink {
  /** `address:port`, both. */
  readonly listen: string;
  readonly to: string;
  readonly #url: string;

  constructor(proxyUrl: string, listen: string, to: string) {
    this.listen = listen;
    this.to = to;
    this.#url = proxyUrl;
  }

  /** Cuts it, in place of what it was before. */
  async cut(how: Cut): Promise<void> {
    await this.heal();
    if (how === "refused") return this.#enable(false);
    const type = how === "reset" ? "reset_peer" : "timeout";
    await this.#add({ type, attributes: { timeout: 0 } });
    // Only connections made from now on are reset; those that are there end in another way.
    if (how === "reset") await this.#reconnect();
  }

  /** Makes it slow, in place of what it was before. */
  async slow({ delay = 0, jitter = 0, kilobytesPerSecond }: Slowness): Promise<void> {
    await this.heal();
    if (delay > 0 || jitter > 0) await this.#add({ type: "latency", attributes: { latency: delay, jitter } });
    if (kilobytesPerSecond !== undefined)
      await this.#add({ type: "bandwidth", attributes: { rate: kilobytesPerSecond } });
  }

  /**
   * Makes it whole again. Connections that a black hole has taken bytes of end, as the rest alone would be a torn stream.
   */
  async heal(): Promise<void> {
    const toxics = await fetchJson<readonly { readonly name: string }[]>(`${this.#url}/toxics`);
    for (const { name } of toxics) await fetchText(`${this.#url}/toxics/${name}`, { method: "DELETE" });
    await this.#enable(true);
  }

  async #reconnect(): Promise<void> {
    await this.#enable(false);
    await this.#enable(true);
  }

  async #enable(enabled: boolean): Promise<void> {
    await post(this.#url, { enabled });
  }

  async #add(toxic: Toxic): Promise<void> {
    for (const stream of ["upstream", "downstream"])
      await post(`${this.#url}/toxics`, { ...toxic, name: `${toxic.type}-${stream}`, stream });
  }
}

/** Posts JSON; throws what was said when it was refused. */
export async function post(url: string, body: unknown): Promise<void> {
  await fetchText(url, { method: "POST", body: JSON.stringify(body) });
}
