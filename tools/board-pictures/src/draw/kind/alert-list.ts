import { html } from "../html.ts";
import type { Html } from "../html.ts";

/** Grafana keeps the states of its alerts itself; no store can be asked for them. */
export const alertList = (): Html =>
  html`<div class="undrawn">Grafana lists its own alerts here. The picture is drawn without Grafana.</div>`;
