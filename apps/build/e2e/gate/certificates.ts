import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A certificate and its key. */
export interface Credentials {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: string;
  readonly key: string;
}

export interface LeafOptions {
  readonly commonName: string;
  /** As openssl writes it: `IP:127.0.7.2`. */
  readonly subjectAltName?: string;
  /** Days from now; negative for one that has expired. */
  readonly days?: number;
}

/** A certificate authority in a folder, by Debian's openssl. */
export class TestCa {
  readonly folder: string;
  readonly certFile: string;

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

  /** A certificate for client and server, under a file name of its own. */
  issue(file: string, { commonName, subjectAltName, days = 10 }: LeafOptions): Credentials {
    const [keyFile, request, certFile] = [`${file}.key`, `${file}.csr`, `${file}.crt`].map((each) =>
      this.#file(each),
    ) as [string, string, string];
    const extensions = this.#file(`${file}.ext`);
    const names = subjectAltName === undefined ? "" : `subjectAltName=${subjectAltName}\n`;
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
