// What the trade says of widths, beside the limits that the report brings.

/** How far before its limit a title may already be cut: 580 to 600 px, a trade estimate. */
export const TITLE_MARGIN = 20;
