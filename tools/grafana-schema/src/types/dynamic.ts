import type { Spec } from "@grafana/schema/apis/dashboard.grafana.app/v2beta1";

/** A board of the model v2beta1: the `spec` of a resource. */
export type DynamicBoard = Spec;
