// What the host answers when something can't be done.

import type { CommandError } from "../bindings/CommandError";
import { libraryText } from "../text/library";

/** The `CommandError` in whatever was thrown; code `unknown` where it is something else. */
export function hostError(thrown: unknown): CommandError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    return { code: String(thrown.code), message: String(thrown.message) };
  }
  const detail = thrown instanceof Error ? thrown.message : "";
  return { code: "unknown", message: detail === "" ? libraryText.unknownError : `${libraryText.unknownError} (${detail})` };
}
