import { expect, test } from "vitest";
import { incidentDocument } from "./document.ts";
import { incidents } from "./incidents.ts";

test("the page of the incidents is what they are", async () => {
  const page = await incidentDocument(incidents);
  await expect(page).toMatchFileSnapshot("../../../../docs/incidents.md");
  for (const { title, besides } of incidents) {
    expect(page).toContain(`## ${title}\n`);
    for (const { because } of besides) expect(page.replaceAll(/\s+/g, " ")).toContain(because);
  }
});

test.each(incidents)(
  "$title: no two of its alerts are one, and each is heard within what is evaluated",
  (incident) => {
    const { fires, besides, at, minutes } = incident;
    const alerts = [fires, ...besides.map(({ alert }) => alert)];
    expect(new Set(alerts).size).toBe(alerts.length);
    expect(at).toBeLessThan(minutes);
  },
);
