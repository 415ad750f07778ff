// Which door to open: the host's where there is one, the fixture in a plain browser.

import type { Backend } from "./backend";

/** The host's backend inside the program, the fixture elsewhere. Only the one needed is loaded. */
export async function chooseBackend(): Promise<Backend> {
  if ("__TAURI_INTERNALS__" in window) return (await import("./tauri")).tauriBackend();
  return (await import("./fixture")).fixtureBackend();
}
