import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a certificate and its key are. */
export interface CertificateFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

/** A certificate and its key. */
export interface Credentials extends CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

export interface LeafOptions {
  readonly commonName: string;
  /** Of a server: the IP address at which it is asked. */
  readonly address?: string;
  /** Days from now; negative for one that has expired. */
  readonly days?: number;
}

/** A certificate authority in a folder, by Debian's openssl. */
export class TestCa {
  readonly folder: string;
  readonly certFile: string;
  #issued = 0;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.certFile = join(folder, "ca.crt");
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", this.#file("ca.key"));
    const request = ["req", "-x509", "-new", "-key", this.#file("ca.key"), "-days", "30"];
    openssl(...request, "-subj", `/CN=${name}`, "-out", this.certFile);
  }

  get cert(): string {
    return readFileSync(this.certFile, "utf8");
  }

  /** A certificate for client and server, in files of its own. */
  issue({ commonName, address, days = 10 }: LeafOptions): Credentials {
    this.#issued += 1;
    const file = `leaf-${this.#issued}`;
    const [keyFile, request, certFile] = [`${file}.key`, `${file}.csr`, `${file}.crt`].map((each) =>
      this.#file(each),
    ) as [string, string, string];
    const extensions = this.#file(`${file}.ext`);
    const names = address === undefined ? "" : `subjectAltName=IP:${address}\n`;
    writeFileSync(extensions, `extendedKeyUsage=clientAuth,serverAuth\n${names}`);
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", keyFile);
    openssl("req", "-new", "-key", keyFile, "-subj", `/CN=${commonName}`, "-out", request);
    const authority = ["-CA", this.certFile, "-CAkey", this.#file("ca.key"), "-CAcreateserial"];
    const leaf = ["-days", String(days), "-extfile", extensions, "-out", certFile];
    openssl("x509", "-req", "-in", request, ...authority, ...leaf);
    return {
      certFile,
      keyFile,
      cert: readFileSync(certFile, "utf8"),
      key: readFileSync(keyFile, "utf8"),
    };
  }

  #file(name: string): string {
    return join(this.folder, name);
  }
}

function openssl(...args: readonly string[]): void {
  execFileSync("openssl", args, { stdio: "pipe" });
}
