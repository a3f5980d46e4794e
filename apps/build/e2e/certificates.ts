import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** PEM files of one certificate. */
export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

/** An authority of a test's own, made with openssl. */
export class Authority {
  readonly certificate: string;
  readonly #folder: string;
  readonly #key: string;
  #issued = 0;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.certificate = join(folder, "ca.crt");
    this.#key = join(folder, "ca.key");
    const subject = ["-subj", `/CN=${name}`, "-days", "10"];
    openssl("req", "-x509", ...newKey(this.#key), ...subject, "-out", this.certificate);
  }

  /** A certificate for a server at an address and for a client; one of `-1` days has expired. */
  issue(name: string, address: string, days = 5): CertificateFiles {
    this.#issued += 1;
    const path = (ending: string): string => join(this.#folder, `${name}-${this.#issued}.${ending}`);
    const files = { certificate: path("crt"), key: path("key") };
    const names = ["-subj", `/CN=${name}`, "-addext", `subjectAltName=IP:${address}`];
    openssl("req", "-new", ...newKey(files.key), ...names, "-out", path("csr"));
    openssl(
      "x509",
      "-req",
      "-in",
      path("csr"),
      "-CA",
      this.certificate,
      "-CAkey",
      this.#key,
      "-copy_extensions",
      "copy",
      "-days",
      String(days),
      "-out",
      files.certificate,
    );
    return files;
  }
}

function newKey(path: string): readonly string[] {
  return ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", path];
}

function openssl(...args: readonly string[]): void {
  execFileSync("openssl", args, { stdio: "pipe" });
}
