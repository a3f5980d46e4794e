import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import { DashboardLinkType } from "@grafana/grafana-foundation-sdk/dashboard";
import type { DashboardLink } from "@grafana/grafana-foundation-sdk/dashboard";
import type { BoardUid } from "@stackmon/stacks";
import { boardTitles } from "./board-title.ts";

/**
 * Links to all other boards, side by side above the panels, which keep the time range and the chosen stack, hosts and stores.
 *
 * By UID and not by tag: a link by tag lists whatever boards a reader gives the tag. Plain data, as the SDK's builder
 * always sets a `placement`, which hides links in a menu, and cannot unset it.
 */
export function boardLinks(from: BoardUid): Builder<DashboardLink>[] {
  return Object.entries(boardTitles)
    .filter(([uid]) => uid !== from)
    .map(([uid, title]) => ({ build: () => boardLink(uid, title) }));
}

function boardLink(uid: string, title: string): DashboardLink {
  return {
    title,
    type: DashboardLinkType.Link,
    icon: "dashboard",
    tooltip: "",
    url: `/d/${uid}`,
    tags: [],
    asDropdown: false,
    targetBlank: false,
    keepTime: true,
    includeVars: true,
  };
}
