import { answerView } from "./answer.js";
import { boardView } from "./board.js";
import { chartView } from "./chart.js";
import { buildView } from "./build.js";
import { whatIfView } from "./what-if.js";
import { rulesView } from "./rules.js";
import { factsView } from "./facts.js";
import { published } from "../published.js";
import { ruleSource, table } from "./addresses.js";
import { ADVICE, ATTRIBUTIONS, CASES, REQUIREMENTS, STATUS, RULES, TABLES, HISTORY, build, change } from "./addresses.js";

/** The views by the first part of the path: what each is called, what it needs from the server, how it looks; whether all it does is ask. */
export const VIEWS = {
  "": { name: "Answer", view: answerView, needs: () => [REQUIREMENTS] },
  board: { name: "Board", view: boardView, needs: () => [REQUIREMENTS] },
  chart: { name: "Chart", view: chartView, needs: () => [REQUIREMENTS] },
  "what-if": { name: "What if", asks: true, view: whatIfView, needs: () => [REQUIREMENTS] },
  rules: { name: "Rules", view: rulesView, needs: rulesNeeds },
  facts: { name: "Facts", view: factsView, needs: factsNeeds },
  build: { view: buildView, needs: buildNeeds },
};

export const viewOf = (state) => VIEWS[state.route.path[0] ?? ""] ?? VIEWS[""];

/** The advice is preloaded, so every view takes it. */
export const needs = (state) => [ADVICE, STATUS, CASES, ATTRIBUTIONS, ...viewOf(state).needs(state)];

export function title(state) {
  const id = state.route.path[0] === "build" ? state.route.path[1] : null;
  const advice = state.data[ADVICE]?.value;
  const name = id ? (advice?.verdicts.find((v) => v.build === id)?.name ?? id) : viewOf(state).name;
  return name === "Answer" ? "Rigor: which AI machine to buy" : `${name} · Rigor`;
}

function buildNeeds({ route }) {
  return [REQUIREMENTS, build(route.path[1]), change(route.path[1])];
}

function rulesNeeds({ route }) {
  return [RULES, ...(route.query.file ? [ruleSource(route.query.file)] : [])];
}

/** A preview of foreign offers names products and offers accelerators. */
function factsNeeds({ route, upload }) {
  const name = route.path[1] ?? "offers";
  if (published) {
    return [TABLES, table(name)];
  }
  const named = upload?.plan?.brought ? [table("hardware"), table("accelerators")] : [];
  return [TABLES, table(name), ...(name === "offers" ? [HISTORY, ...named] : [])];
}
