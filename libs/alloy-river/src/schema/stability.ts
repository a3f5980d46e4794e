/** How mature upstream calls a component, from the most to the least. */
export const stabilities = ["generally-available", "public-preview", "experimental"] as const;

export type Stability = (typeof stabilities)[number];

/** A component's level; the community's have none, and need `--feature.community-components.enabled`. */
export type ComponentStability = Stability | "community";
