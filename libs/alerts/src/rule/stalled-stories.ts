import type { GaugeName } from "@stackmon/stacks";
import { verdicts } from "../test/story.ts";
import type { AlertStory, InputSeries } from "../test/story.ts";
import type { AlertName } from "./alert-name.ts";

/** A height that must not stand for two hours on a service that is up all along. */
export interface Stalled {
  readonly alert: AlertName;
  readonly metric: GaugeName;
  readonly service: string;
}

/** Stories of an alert that fires, a minute late, when the height stood for two hours, was known, and every scrape was good. */
export function stalledStories({ alert, metric, service }: Stalled): readonly AlertStory<AlertName>[] {
  const labels = (host: string, of: string) => `{job="stacks", host="${host}", service="${of}"}`;
  const up = (values: string, host = "node-1", of = service): InputSeries => ({
    series: `up${labels(host, of)}`,
    values,
  });
  const height = (values: string, host = "node-1", of = service): InputSeries => ({
    series: `${metric}${labels(host, of)}`,
    values,
  });
  const firing = [{ job: "stacks", host: "node-1", service }];
  // Another host is well; what another service there says of it is nobody's.
  const elsewhere = [
    up("1x260", "node-2"),
    height("900+1x260", "node-2"),
    height("900x260", "node-2", "another"),
  ];
  return [
    {
      title: `${metric} is known from minute 20 on, stands for three hours and a half, and grows again`,
      series: [up("1x260"), height("_x20 900x209 901+1x30"), ...elsewhere],
      expect: verdicts(alert, firing, { silent: ["140m", "232m"], fires: ["141m", "229m"] }),
    },
    {
      title: `${metric} stands from minute 20 on, and a scrape fails at 30, while another service is up`,
      series: [up("1x29 0 1x230"), up("1x260", "node-1", "another"), height("899x19 900x240"), ...elsewhere],
      expect: verdicts(alert, firing, { silent: ["121m", "150m"], fires: ["151m"] }),
    },
    {
      title: `${metric} grows after 110 minutes, and not for as long again`,
      series: [up("1x260"), height("900x10 901x110 902x110")],
      expect: verdicts(alert, firing, { silent: ["110m", "121m", "130m", "200m"] }),
    },
    {
      title: `${metric} stands at 0, as before the first block, whatever another service says`,
      series: [up("1x260"), height("0x260"), height("900x260", "node-1", "another"), ...elsewhere],
      expect: verdicts(alert, firing, { silent: ["121m", "200m"] }),
    },
    {
      title: `${metric} stands at the first block`,
      series: [up("1x260"), height("1x260")],
      expect: verdicts(alert, firing, { fires: ["200m"] }),
    },
  ];
}
