/*
 * Names that the runner puts into a configuration, a stream or an entry beside the user's own. None of them comes out.
 */

/** Begins the label of every component of the runner's. */
export const ownPrefix = "stackmon_test_";

/** Label: which scenario a line is for. */
export const scenarioLabel = "stackmon_test_scenario";

/** Label: which group of scenarios a line is for. */
export const groupLabel = "stackmon_test_group";

/** The group of the entry that is sent last, by which the feed is known to have been read to its end. */
export const markerGroup = "marker";

/** Structured metadata: which line of its scenario an entry comes from. */
export const lineField = "stackmon_test_line";

/** `loki.source.api` drops labels that begin with `__`: they enter behind this. */
export const hiddenPrefix = "stackmon_test_hidden";
