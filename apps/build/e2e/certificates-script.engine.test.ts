import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseExposition } from "@stackmon/harness";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { certificateAt, makeCertificates } from "../src/certs/certs.fixture.ts";
import { day } from "../src/certs/days.ts";
import { certificatesScript } from "../src/render/certificates/script.ts";

/* The bundles' script by dash, with coreutils and openssl alone, on what `stackmon certs` makes and on what it never would. */

const notAfter = "stackmon_certificate_not_after_timestamp_seconds";
const readable = "stackmon_certificate_readable";

let folder = "";
const at = (path: string): string => join(folder, path);
const told = (): string => at("told/certificates.prom");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tell-certificates-"));
  await makeCertificates(folder);
  await makeCertificates(at("past"), new Date(Date.now() - 400 * day));
  writeFileSync(at("script"), certificatesScript);
  mkdirSync(at("bin"));
  for (const program of ["chmod", "date", "mktemp", "mv", "openssl", "rm"]) {
    const { stdout } = spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" });
    writeFileSync(at(`bin/${program}`), `#!/bin/sh\nexec ${stdout.trim()} "$@"\n`, { mode: 0o755 });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(at("told"), { recursive: true, force: true });
  mkdirSync(at("told"));
});

/** Runs it with no other programs than those in `bin`. */
function tell(...certificates: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync("/usr/bin/dash", [at("script"), at("told"), ...certificates], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: at("bin"), LC_ALL: "fr_FR.UTF-8", TZ: "America/New_York" },
  });
}

const hub = "certs/hub/hub.crt";
const node = "certs/nodes/node-1/node.crt";
const expired = "past/certs/hub/hub.crt";
const text = (path: string): string => readFileSync(at(path), "utf8");
const endOf = (path: string): number => Date.parse(certificateAt(at(path)).validTo) / 1000;

/** What the file tells of each path: its end, or that it has none to tell. */
function readings(): Readonly<Record<string, number | "unreadable">> {
  const series = parseExposition(readFileSync(told(), "utf8"));
  const ends = new Map(
    series.filter(({ name }) => name === notAfter).map((each) => [each.labels["path"], each.value]),
  );
  const reads = series.filter(({ name }) => name === readable);
  return Object.fromEntries(
    reads.map(({ labels: { path = "" }, value }) => {
      const end = ends.get(path);
      expect(value, path).toBe(end === undefined ? 0 : 1);
      return [path, end ?? "unreadable"];
    }),
  );
}

test("the whole file, as it is collected: names, types, labels, Unix seconds", () => {
  expect(tell(`server=${hub}`, "ca=certs/hub/ca.crt")).toMatchObject({ status: 0, stdout: "", stderr: "" });
  expect(readFileSync(told(), "utf8"))
    .toBe(`# HELP ${notAfter} When a certificate ends; of a file with several, the first that does.
# TYPE ${notAfter} gauge
${notAfter}{path="${hub}",use="server"} ${endOf(hub)}
${notAfter}{path="certs/hub/ca.crt",use="ca"} ${endOf("certs/hub/ca.crt")}
# HELP ${readable} 1 when the end of a certificate could be read, else 0.
# TYPE ${readable} gauge
${readable}{path="${hub}",use="server"} 1
${readable}{path="certs/hub/ca.crt",use="ca"} 1
`);
  expect(statSync(told()).mode & 0o777).toBe(0o644);
  expect(readdirSync(at("told"))).toEqual(["certificates.prom"]);
});

describe("a file is read whole", () => {
  test.each([
    ["one that has ended", () => text(expired), expired],
    ["two, of which the second ends first", () => text(hub) + text(expired), expired],
    ["two, of which the first ends first", () => text(expired) + text(hub), expired],
    ["a key before it, which is passed over", () => text("certs/hub/hub.key") + text(hub), hub],
    ["words around it, and no newline at the end", () => `of hub\n${text(hub).trimEnd()}`, hub],
    ["lines that end as on Windows", () => text(hub).replaceAll("\n", "\r\n"), hub],
  ])("%s", (_, content, ends) => {
    writeFileSync(at("file"), content());
    expect(tell("client=file").stderr).toBe("");
    expect(readings()).toEqual({ file: endOf(ends) });
  });
});

describe("what has no end to tell is told as unreadable, and the others with it as they are", () => {
  test.each<[string, () => string | Buffer]>([
    ["nothing", () => ""],
    ["words", () => "no certificate\n"],
    ["bytes", () => Buffer.from([0, 1, 2, 255, 10, 0])],
    ["a key alone", () => text("certs/hub/hub.key")],
    ["a certificate that is cut off", () => text(hub).slice(0, 300)],
    ["a certificate with a broken line", () => text(hub).replace(/\n\w{8}/, "\n!!!!!!!!")],
    [
      "a good one and a broken one",
      () => `${text(hub)}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`,
    ],
    ["a good one and one that is cut off", () => text(hub) + text(node).slice(0, 300)],
  ])("%s", (_, content) => {
    writeFileSync(at("file"), content());
    const { status, stderr } = tell("client=file", `server=${hub}`);
    expect(status).toBe(0);
    expect(stderr).toContain("cannot read a certificate in file");
    expect(readings()).toEqual({ file: "unreadable", [hub]: endOf(hub) });
  });

  test.each(["missing", "certs", "missing/folder/file"])("%s", (path) => {
    expect(tell(`client=${path}`, `server=${hub}`).status).toBe(0);
    expect(readings()).toEqual({ [path]: "unreadable", [hub]: endOf(hub) });
  });

  test("all of them, where openssl is not installed", () => {
    rmSync(at("bin/openssl"));
    const { status, stderr } = tell(`server=${hub}`);
    writeFileSync(at("bin/openssl"), `#!/bin/sh\nexec /usr/bin/openssl "$@"\n`, { mode: 0o755 });
    expect([status, stderr]).toEqual([0, expect.stringContaining("openssl: not found")]);
    expect(readings()).toEqual({ [hub]: "unreadable" });
  });
});

test("a path is a label's value as it stands", () => {
  const path = String.raw`a "quoted" \ path=with é`;
  cpSync(at(hub), at(path));
  expect(tell(`client=${path}`).stderr).toBe("");
  expect(readFileSync(told(), "utf8")).toContain(
    String.raw`{path="a \"quoted\" \\ path=with é",use="client"} 1`,
  );
});

test("a file that is named twice is told once, by its first use", () => {
  tell(`server=${hub}`, "ca=missing", `client=${hub}`, "ca=missing");
  const series = parseExposition(readFileSync(told(), "utf8")).map(({ labels }) => labels);
  expect(series).toEqual([
    { path: hub, use: "server" },
    { path: hub, use: "server" },
    { path: "missing", use: "ca" },
  ]);
});

test("where it cannot write, it fails and leaves what was there", () => {
  tell(`server=${hub}`);
  const before = readFileSync(told(), "utf8");
  writeFileSync(at("bin/mv"), "#!/bin/sh\nexit 1\n");
  const { status } = tell("ca=missing");
  writeFileSync(at("bin/mv"), `#!/bin/sh\nexec /usr/bin/mv "$@"\n`);
  expect(status).not.toBe(0);
  expect(readFileSync(told(), "utf8")).toBe(before);
  expect(readdirSync(at("told"))).toEqual(["certificates.prom"]);
});
