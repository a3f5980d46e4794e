import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { enginePath } from "@stackmon/engines";
import { SystemdMachine } from "@stackmon/harness";
import { buildBundles, makeCertificates, renewCertificate } from "./bundles.ts";
import { installSteps, section, type Step } from "./readme-steps.ts";

export interface InstalledOptions {
  readonly role: "agent" | "hub" | "single";
  /** A stack file. */
  readonly stack: string;
  /** Names of the programs, and what their releases call them; Alloy comes from its package. */
  readonly stores: Readonly<Record<string, string>>;
  readonly alloy: boolean;
  /** Whether there are certificates of `stackmon certs`, all of them, in /srv/certs; or a folder of them that there is already. */
  readonly certificates?: boolean | string;
  /** The machine's name, which stands in place of HOST; default node-1. */
  readonly host?: string;
  /** More files that it sees: absolute path in it → path here. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A machine with systemd on which a bundle is installed as its README says, word for word. */
export class Installed {
  readonly machine: SystemdMachine;
  readonly readme: string;
  /** Path of the bundle here. */
  readonly archive: string;
  readonly steps: readonly Step[];
  readonly #folder: string;
  readonly #host: string;

  private constructor(
    machine: SystemdMachine,
    readme: string,
    folder: string,
    archive: string,
    host: string,
  ) {
    this.archive = archive;
    this.#host = host;
    this.machine = machine;
    this.readme = readme;
    this.steps = installSteps(readme);
    this.#folder = folder;
  }

  /** Builds the bundle and boots the machine; nothing is installed yet. */
  static async boot({
    role,
    stack,
    stores,
    alloy,
    certificates = false,
    host = "node-1",
    files: more = {},
  }: InstalledOptions): Promise<Installed> {
    const folder = mkdtempSync(join(tmpdir(), "stackmon-install-"));
    const archive = buildBundles(stack, folder)[role];
    const releases = Object.entries(stores).map(([name, release]) => [`/srv/${release}`, enginePath(name)]);
    const files = {
      ...more,
      [`/srv/${basename(archive)}`]: archive,
      ...Object.fromEntries(releases),
      ...(alloy ? { "/usr/bin/alloy": enginePath("alloy") } : {}),
      ...(certificates === false
        ? {}
        : { "/srv/certs": certificates === true ? makeCertificates(stack, folder) : certificates }),
    };
    const machine = await SystemdMachine.boot({ folder: join(folder, "machine"), files });
    const readme = machine.do(`tar -xzOf /srv/${basename(archive)} --wildcards '*/README.md'`);
    return new Installed(machine, readme, folder, archive, host);
  }

  /** Where its certificates are here. */
  get certificates(): string {
    return join(this.#folder, "certs");
  }

  /** Does the steps, with the machine's name in place of HOST. */
  install(steps: readonly Step[] = this.steps): void {
    for (const { commands } of steps) this.machine.do(commands.replaceAll("HOST", this.#host));
  }

  /** Gives the hub or a node another certificate in /srv/certs. */
  renew(owner: string): void {
    renewCertificate(join(this.#folder, "certs"), owner);
  }

  section(title: string): Step {
    return section(this.readme, title);
  }

  /** What a URL answers inside, with its status in the last line. */
  ask(url: string, ...options: string[]): { readonly status: number; readonly text: string } {
    const quoted = options.map((each) => `'${each.replaceAll("'", `'\\''`)}'`).join(" ");
    const answer = this.machine.do(`curl -sS -m 30 -w '\\n%{http_code}' ${quoted} '${url}'`);
    const [, text = "", status = "0"] = /^([\s\S]*)\n(\d{3})$/.exec(answer) ?? [];
    return { status: Number(status), text };
  }

  /** Ends it; the folder is kept when `failed`. */
  async stop(failed: boolean): Promise<void> {
    await this.machine.stop();
    if (failed) console.error(`kept for inspection: ${this.#folder}`);
    else rmSync(this.#folder, { recursive: true, force: true });
  }
}
