import { count } from "../words.js";

/** Why the best build is the answer, in a sentence or two. */
export function because({ bestAt }, requirements, accepted) {
  const musts = requirements.filter((r) => r.level === "must" && r.subject === "build").length;
  const meets = `It meets all ${count(musts, "must")} of the brief`;
  return bestAt.length ? `${meets}. Of the ${count(accepted, "build")} that do, it is best at: ${bestAt.join(", ")}.` : `${meets} and has the best score.`;
}
