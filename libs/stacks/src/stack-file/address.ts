/** `host:port` for a URL or a listener, with an IPv6 address in brackets. */
export function hostPort(address: string, port: number): string {
  return address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
}

/** Address and port of `host:port`; the brackets of an IPv6 address are taken off. */
export function splitHostPort(text: string): { readonly address: string; readonly port: number } {
  const colon = text.lastIndexOf(":");
  return { address: text.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(text.slice(colon + 1)) };
}

/** A wildcard to listen on all interfaces; no destination. */
export function isUnspecified(address: string): boolean {
  return /^(?:0\.0\.0\.0|(?:0{0,4}:){2,7}0{0,4})$/.test(address);
}

/**
 * The loopback address that every machine has by default. The rest of 127.0.0.0/8 is not meant: who writes
 * 127.0.1.1 has set something up there, such as a tunnel.
 */
export function isLoopback(address: string): boolean {
  return /^(?:127\.0\.0\.1|localhost|(?:0{0,4}:){2,7}0{0,3}1)$/i.test(address);
}

/** A name rather than an IPv4 or IPv6 address. */
export function isHostName(address: string): boolean {
  return !address.includes(":") && !/^\d+(?:\.\d+){3}$/.test(address);
}
