import type { Rule } from "./rule.ts";
import { danglingDataSource } from "./rule/dangling-data-source.ts";
import { danglingLink } from "./rule/dangling-link.ts";
import { deadMetric } from "./rule/dead-metric.ts";
import { duplicatePanelId } from "./rule/duplicate-panel-id.ts";
import { duplicateRefId } from "./rule/duplicate-ref-id.ts";
import { editable } from "./rule/editable.ts";
import { fixedDataSource } from "./rule/fixed-data-source.ts";
import { fixedRangeWindow } from "./rule/fixed-range-window.ts";
import { fixedTimeZone } from "./rule/fixed-time-zone.ts";
import { hastyRefresh } from "./rule/hasty-refresh.ts";
import { hiddenLegend } from "./rule/hidden-legend.ts";
import { invalidQuery } from "./rule/invalid-query.ts";
import { invalidUid } from "./rule/invalid-uid.ts";
import { missingDescription } from "./rule/missing-description.ts";
import { missingHostMatcher } from "./rule/missing-host-matcher.ts";
import { missingJobMatcher } from "./rule/missing-job-matcher.ts";
import { missingLegend } from "./rule/missing-legend.ts";
import { missingNoValue } from "./rule/missing-no-value.ts";
import { missingPanelId } from "./rule/missing-panel-id.ts";
import { missingPanelTitle } from "./rule/missing-panel-title.ts";
import { missingQuery } from "./rule/missing-query.ts";
import { missingTemplateVariable } from "./rule/missing-template-variable.ts";
import { missingUnit } from "./rule/missing-unit.ts";
import { overlappingPanels } from "./rule/overlapping-panels.ts";
import { panelOffGrid } from "./rule/panel-off-grid.ts";
import { quantileWithoutLe } from "./rule/quantile-without-le.ts";
import { rateOfGauge } from "./rule/rate-of-gauge.ts";
import { rawCounter } from "./rule/raw-counter.ts";
import { staleVariable } from "./rule/stale-variable.ts";
import { unknownGrouping } from "./rule/unknown-grouping.ts";
import { unknownLabel } from "./rule/unknown-label.ts";
import { unknownLabelValue } from "./rule/unknown-label-value.ts";
import { unknownLegendLabel } from "./rule/unknown-legend-label.ts";
import { unknownMetric } from "./rule/unknown-metric.ts";
import { unknownVariable } from "./rule/unknown-variable.ts";
import { unusedVariable } from "./rule/unused-variable.ts";
import { wideAllValue } from "./rule/wide-all-value.ts";

/** Every rule, those about the board as a whole first, those about its metrics last. */
export const rules: readonly Rule[] = [
  invalidUid,
  editable,
  fixedTimeZone,
  hastyRefresh,
  missingTemplateVariable,
  unknownVariable,
  unusedVariable,
  staleVariable,
  wideAllValue,
  fixedDataSource,
  danglingDataSource,
  danglingLink,
  missingPanelId,
  duplicatePanelId,
  overlappingPanels,
  panelOffGrid,
  missingPanelTitle,
  missingDescription,
  missingUnit,
  missingNoValue,
  hiddenLegend,
  missingLegend,
  unknownLegendLabel,
  missingQuery,
  duplicateRefId,
  invalidQuery,
  fixedRangeWindow,
  missingJobMatcher,
  missingHostMatcher,
  unknownMetric,
  deadMetric,
  rawCounter,
  rateOfGauge,
  unknownLabel,
  unknownLabelValue,
  unknownGrouping,
  quantileWithoutLe,
];
