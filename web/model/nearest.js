import { inquiry } from "../words.js";

const fewest = (of) => (a, b) => of(a).length - of(b).length;

/** How many questions no seller can answer. */
const measured = (v) => v.questions.filter((q) => q.whom === "measurement").length;

/** Builds that the fewest answers would decide; if there are none, those rejected for the fewest reasons. */
export function nearest(verdicts) {
  const open = verdicts.filter((v) => v.outcome === "undecided").sort((a, b) => measured(a) - measured(b) || a.questions.length - b.questions.length);
  const priced = open.filter((v) => v.price.known);
  return open.length
    ? { title: "Undecided: ask first", builds: priced.length ? priced : open, line: (v) => v.questions.map((q) => inquiry(q.whom, q.text)).join(" ") }
    : { title: "Rejected for the fewest reasons", builds: [...verdicts].sort(fewest((v) => v.reasons)), line: (v) => v.brief.join(" · ") };
}
