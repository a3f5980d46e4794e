import * as classic from "@grafana/grafana-foundation-sdk/dashboard";
import * as v2 from "@grafana/grafana-foundation-sdk/dashboardv2beta1";

/** What the classic model numbers, v2 names: whether a variable shows. */
export const hides: Readonly<Record<classic.VariableHide, v2.VariableHide>> = {
  [classic.VariableHide.DontHide]: v2.VariableHide.DontHide,
  [classic.VariableHide.HideLabel]: v2.VariableHide.HideLabel,
  [classic.VariableHide.HideVariable]: v2.VariableHide.HideVariable,
  [classic.VariableHide.InControlsMenu]: v2.VariableHide.InControlsMenu,
};

/** When a variable's values are asked for. */
export const refreshes: Readonly<Record<classic.VariableRefresh, v2.VariableRefresh>> = {
  [classic.VariableRefresh.Never]: v2.VariableRefresh.Never,
  [classic.VariableRefresh.OnDashboardLoad]: v2.VariableRefresh.OnDashboardLoad,
  [classic.VariableRefresh.OnTimeRangeChanged]: v2.VariableRefresh.OnTimeRangeChanged,
};

/** In which order a variable's values stand. */
export const sorts: Readonly<Record<classic.VariableSort, v2.VariableSort>> = {
  [classic.VariableSort.Disabled]: v2.VariableSort.Disabled,
  [classic.VariableSort.AlphabeticalAsc]: v2.VariableSort.AlphabeticalAsc,
  [classic.VariableSort.AlphabeticalDesc]: v2.VariableSort.AlphabeticalDesc,
  [classic.VariableSort.NumericalAsc]: v2.VariableSort.NumericalAsc,
  [classic.VariableSort.NumericalDesc]: v2.VariableSort.NumericalDesc,
  [classic.VariableSort.AlphabeticalCaseInsensitiveAsc]: v2.VariableSort.AlphabeticalCaseInsensitiveAsc,
  [classic.VariableSort.AlphabeticalCaseInsensitiveDesc]: v2.VariableSort.AlphabeticalCaseInsensitiveDesc,
  [classic.VariableSort.NaturalAsc]: v2.VariableSort.NaturalAsc,
  [classic.VariableSort.NaturalDesc]: v2.VariableSort.NaturalDesc,
};

/** What the graphs of a board show where the pointer is on one of them. */
export const cursors: Readonly<Record<classic.DashboardCursorSync, v2.DashboardCursorSync>> = {
  [classic.DashboardCursorSync.Off]: v2.DashboardCursorSync.Off,
  [classic.DashboardCursorSync.Crosshair]: v2.DashboardCursorSync.Crosshair,
  [classic.DashboardCursorSync.Tooltip]: v2.DashboardCursorSync.Tooltip,
};
