import { strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { renderProvenance, type ProvenanceSource } from "./provenance.ts";

const revision = "0123456789abcdef0123456789abcdef01234567";
const source: ProvenanceSource = {
  name: "stackmon",
  version: "1.2.3",
  sourceRevision: revision,
  inputSha256: "a".repeat(64),
  subjects: new Map([["stackmon-hub-1.2.3.tar.gz", "b".repeat(64)]]),
  packages: [{ name: "@stackmon/bundle", version: "1.2.3" }],
};
const statement = (change: Partial<ProvenanceSource> = {}): unknown =>
  JSON.parse(strFromU8(renderProvenance({ ...source, ...change })));

const ofSource = (change: Partial<ProvenanceSource>): unknown =>
  (
    statement(change) as {
      predicate: { buildDefinition: { resolvedDependencies: { name: string }[] } };
    }
  ).predicate.buildDefinition.resolvedDependencies.filter(({ name }) => name === "source");

test("is an in-toto statement of what made which archives from what", () => {
  expect(statement()).toEqual({
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: "stackmon-hub-1.2.3.tar.gz", digest: { sha256: "b".repeat(64) } }],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: "stackmon:bundle/1",
        externalParameters: { stack: { digest: { sha256: "a".repeat(64) } } },
        resolvedDependencies: [
          { name: "source", digest: { gitCommit: revision } },
          { uri: "pkg:npm/%40stackmon/bundle@1.2.3", name: "@stackmon/bundle" },
        ],
      },
      runDetails: { builder: { id: "stackmon:builder/any", version: { stackmon: "1.2.3" } } },
    },
  });
});

test("of changed sources it says that the commit is not all", () => {
  expect(ofSource({ version: "1.2.3+dirty" })).toEqual([
    { name: "source", digest: { gitCommit: revision }, annotations: { changed: true } },
  ]);
  expect(ofSource({})).toEqual([{ name: "source", digest: { gitCommit: revision } }]);
});

test("of an unknown revision it claims none", () => {
  expect(ofSource({ sourceRevision: "unknown" })).toEqual([]);
});
