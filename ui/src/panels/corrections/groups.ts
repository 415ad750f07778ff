// Findings by category, in the catalogue's order.

import type { CategoryInfo } from "../../bindings/CategoryInfo";
import type { KeyedFinding } from "../../state/analysis.svelte";

export type Group = { id: string; label: string; findings: KeyedFinding[] };

/** Only categories that hold something; one the catalogue doesn't know comes last, under its own name. */
export function groups(findings: readonly KeyedFinding[], categories: readonly CategoryInfo[]): Group[] {
  const byId = new Map<string, Group>(categories.map(({ id, label }) => [id, { id, label, findings: [] }]));
  for (const finding of findings) {
    let group = byId.get(finding.category);
    if (!group) {
      group = { id: finding.category, label: finding.category, findings: [] };
      byId.set(finding.category, group);
    }
    group.findings.push(finding);
  }
  return [...byId.values()].filter((group) => group.findings.length > 0);
}

/** Whether a finding is to be mended, and not only worth knowing. */
export const counts = (finding: KeyedFinding): boolean => finding.level !== "advice";
