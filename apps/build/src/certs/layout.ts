/**
 * A folder of certificates, `certs/`:
 *
 * ```
 * ca/            ca.crt ca.key           the authority that issues
 * ca.next/       ca.crt ca.key           during a rotation: trusted, and issues next
 * ca.old/        ca.crt ca.key           during a rotation: still trusted
 * hub/           ca.crt hub.crt hub.key
 * nodes/HOST/    ca.crt node.crt node.key
 * ```
 */

/** Whose certificate a folder holds; its content is what is copied to one machine. */
export interface Holder {
  /** Below the folder of certificates. */
  readonly folder: string;
  /** Name of the certificate and its key, without suffix. */
  readonly stem: "ca" | "hub" | "node";
}

/** The authority that issues. */
export const currentAuthority: Holder = { folder: "ca", stem: "ca" };

/** Its successor, before it issues. */
export const nextAuthority: Holder = { folder: "ca.next", stem: "ca" };

/** Its predecessor, which issues no more. */
export const oldAuthority: Holder = { folder: "ca.old", stem: "ca" };

export const authorities: readonly Holder[] = [currentAuthority, nextAuthority, oldAuthority];

/** The server that receives and stores. */
export const hubHolder: Holder = { folder: "hub", stem: "hub" };

/** Folder of the nodes' folders. */
export const nodesFolder = "nodes";

/** A node's agent. */
export function nodeHolder(host: string): Holder {
  return { folder: `${nodesFolder}/${host}`, stem: "node" };
}

/** Name of the file with every authority that a holder trusts. */
export const trustFile = "ca.crt";

/** Yields the path of a holder's certificate below the folder of certificates. */
export function certificatePath({ folder, stem }: Holder): string {
  return `${folder}/${stem}.crt`;
}

/** Yields the path of a holder's private key below the folder of certificates. */
export function keyPath({ folder, stem }: Holder): string {
  return `${folder}/${stem}.key`;
}
