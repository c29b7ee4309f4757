/** Requirements that reject builds, most frequent first: `{ requirement, rejected, doubt }`. */
export function obstacles(verdicts, requirements) {
  const tally = new Map(requirements.map((r) => [r.requirement, { requirement: r, rejected: 0, doubt: 0, caution: 0 }]));
  for (const verdict of verdicts) {
    for (const cell of verdict.cells) {
      const entry = tally.get(cell.requirement);
      if (entry && cell.status in entry) {
        entry[cell.status]++;
      }
    }
  }
  return [...tally.values()].filter((t) => t.rejected > 0).sort((a, b) => b.rejected - a.rejected);
}
