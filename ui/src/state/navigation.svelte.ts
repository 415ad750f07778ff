// Where the writer is: which screen, which tab of the side panel, which popover.

import type { Snippet } from "svelte";

/** « pages » is reached from the Atelier and leads back to it. */
export type Screen = "library" | "atelier" | "pages" | "review" | "delivery";
export type SideTab = "corrections" | "headings" | "readability" | "snippet" | "facts";
export type Popover = "settings" | "history" | null;

/** Those that the top bar leads to. */
export const SCREENS = ["library", "atelier", "review", "delivery"] as const satisfies readonly Screen[];
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
