const fewest = (of) => (a, b) => of(a).length - of(b).length;

/** Builds that the fewest answers would decide; if there are none, those that are out for the fewest reasons. */
export function nearest(verdicts) {
  const open = verdicts.filter((v) => v.outcome === "undecided").sort(fewest((v) => v.questions));
  const priced = open.filter((v) => v.price.known);
  return open.length
    ? { title: "Could still make it: ask the seller", builds: priced.length ? priced : open, line: (v) => v.questions.join(" ") }
    : { title: "Out for the fewest reasons", builds: [...verdicts].sort(fewest((v) => v.reasons)), line: (v) => v.brief.join(" · ") };
}
