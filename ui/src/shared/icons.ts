// The icons used, from Lucide (ISC licence). Add one here and draw it with <Icon name="…" />.

import arrowDown from "lucide-static/icons/arrow-down.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import arrowUp from "lucide-static/icons/arrow-up.svg?raw";
import bold from "lucide-static/icons/bold.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import copy from "lucide-static/icons/copy.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import ellipsis from "lucide-static/icons/ellipsis.svg?raw";
import fileInput from "lucide-static/icons/file-input.svg?raw";
import focus from "lucide-static/icons/focus.svg?raw";
import gripVertical from "lucide-static/icons/grip-vertical.svg?raw";
import heading2 from "lucide-static/icons/heading-2.svg?raw";
import heading3 from "lucide-static/icons/heading-3.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import italic from "lucide-static/icons/italic.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import list from "lucide-static/icons/list.svg?raw";
import indentDecrease from "lucide-static/icons/list-indent-decrease.svg?raw";
import indentIncrease from "lucide-static/icons/list-indent-increase.svg?raw";
import messageSquare from "lucide-static/icons/message-square.svg?raw";
import monitor from "lucide-static/icons/monitor.svg?raw";
import panelLeft from "lucide-static/icons/panel-left.svg?raw";
import panelLeftClose from "lucide-static/icons/panel-left-close.svg?raw";
import panelRight from "lucide-static/icons/panel-right.svg?raw";
import panelRightClose from "lucide-static/icons/panel-right-close.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import pilcrow from "lucide-static/icons/pilcrow.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import rotateCcw from "lucide-static/icons/rotate-ccw.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import settings2 from "lucide-static/icons/settings-2.svg?raw";
import smartphone from "lucide-static/icons/smartphone.svg?raw";
import space from "lucide-static/icons/space.svg?raw";
import sunMoon from "lucide-static/icons/sun-moon.svg?raw";
import textQuote from "lucide-static/icons/text-quote.svg?raw";
import trash2 from "lucide-static/icons/trash-2.svg?raw";
import x from "lucide-static/icons/x.svg?raw";

const files = {
  "arrow-down": arrowDown,
  "arrow-right": arrowRight,
  "arrow-up": arrowUp,
  bold,
  check,
  "chevron-down": chevronDown,
  "chevron-right": chevronRight,
  copy,
  download,
  ellipsis,
  "file-input": fileInput,
  focus,
  "grip-vertical": gripVertical,
  "heading-2": heading2,
  "heading-3": heading3,
  history,
  italic,
  link,
  list,
  "list-indent-decrease": indentDecrease,
  "list-indent-increase": indentIncrease,
  "message-square": messageSquare,
  monitor,
  "panel-left": panelLeft,
  "panel-left-close": panelLeftClose,
  "panel-right": panelRight,
  "panel-right-close": panelRightClose,
  pencil,
  pilcrow,
  plus,
  "rotate-ccw": rotateCcw,
  search,
  "settings-2": settings2,
  smartphone,
  space,
  "sun-moon": sunMoon,
  "text-quote": textQuote,
  "trash-2": trash2,
  x,
} as const;

export type IconName = keyof typeof files;

/** The sprite's symbols: each file's drawing, without its frame. */
export const symbols: string = Object.entries(files)
  .map(([name, file]) => {
    const drawing = file.slice(file.indexOf(">", file.indexOf("<svg")) + 1, file.lastIndexOf("</svg>"));
    return `<symbol id="i-${name}" viewBox="0 0 24 24">${drawing}</symbol>`;
  })
  .join("");
