// Where the writer is: which screen, which tab of the side panel, which popover.

import type { Snippet } from "svelte";

export type Screen = "library" | "atelier" | "review" | "delivery";
export type SideTab = "corrections" | "headings" | "readability" | "snippet" | "facts";
export type Popover = "settings" | "history" | null;

export const SCREENS: readonly Screen[] = ["library", "atelier", "review", "delivery"];
export const SIDE_TABS: readonly SideTab[] = ["corrections", "headings", "readability", "snippet", "facts"];

export class Navigation {
  screen = $state<Screen>("library");
  sideTab = $state<SideTab>("corrections");
  popover = $state<Popover>(null);
  /** What a screen puts at the right end of the top bar, before the common icons. */
  barEnd = $state.raw<Snippet | null>(null);

  go(screen: Screen): void {
    this.popover = null;
    this.screen = screen;
  }

  toggle(popover: Exclude<Popover, null>): void {
    this.popover = this.popover === popover ? null : popover;
  }
}
