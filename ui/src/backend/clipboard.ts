// Copying, with the old way as a fallback: WebKitGTK may refuse the asynchronous clipboard.

import { fr } from "../text/fr";

/** Puts plain text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByEvent({ "text/plain": text });
  }
}

/** Puts rich text on the clipboard, with its plain form for fields that take no markup. */
export async function copyHtml(html: string, text: string): Promise<void> {
  try {
    const blob = (type: string, data: string) => new Blob([data], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": blob("text/html", html),
        "text/plain": blob("text/plain", text),
      }),
    ]);
  } catch {
    copyByEvent({ "text/html": html, "text/plain": text });
  }
}

/** Answers a `copy` event with our own data; throws where the engine refuses that as well. */
function copyByEvent(data: Record<string, string>): void {
  const answer = (event: ClipboardEvent) => {
    for (const [type, value] of Object.entries(data)) event.clipboardData?.setData(type, value);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Some engines fire no `copy` event without a selection.
  const carrier = document.createElement("textarea");
  carrier.value = data["text/plain"] ?? "";
  carrier.style.position = "fixed";
  carrier.style.opacity = "0";
  const focused = document.activeElement;
  document.body.append(carrier);
  carrier.select();
  document.addEventListener("copy", answer, { capture: true, once: true });
  try {
    if (!document.execCommand("copy")) throw Object.assign(new Error(fr.notices.copyRefused), { code: "clipboard" });
  } finally {
    document.removeEventListener("copy", answer, { capture: true });
    carrier.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
