import { answerView } from "./answer.js";
import { boardView } from "./board.js";
import { chartView } from "./chart.js";
import { buildView } from "./build.js";
import { composeView, composition } from "./compose.js";
import { whatIfNeeds, whatIfView } from "./what-if.js";
import { rulesView } from "./rules.js";
import { factsView } from "./facts.js";
import { ruleSource, table } from "./addresses.js";
import { ADVICE, ATTRIBUTIONS, CASES, REQUIREMENTS, STATUS, RULES, TABLES, HISTORY, build, change, upgrades } from "./addresses.js";

/** The views by the first part of the path: what each is called, what it needs from the server, how it looks. */
export const VIEWS = {
  "": { name: "Answer", view: answerView, needs: () => [REQUIREMENTS] },
  board: { name: "Board", view: boardView, needs: () => [REQUIREMENTS] },
  chart: { name: "Chart", view: chartView, needs: () => [REQUIREMENTS] },
  "what-if": { name: "What if", view: whatIfView, needs: whatIfNeeds },
  rules: { name: "Rules", view: rulesView, needs: rulesNeeds },
  facts: { name: "Facts", view: factsView, needs: factsNeeds },
  compose: { title: "Builds nobody has listed", view: composeView, needs: ({ route }) => [composition(route), table("hardware")] },
  build: { view: buildView, needs: buildNeeds },
};

export const viewOf = (state) => VIEWS[state.route.path[0] ?? ""] ?? VIEWS[""];

/** The advice is preloaded, so every view takes it. */
export const needs = (state) => [ADVICE, STATUS, CASES, ATTRIBUTIONS, ...viewOf(state).needs(state)];

export function title(state) {
  const id = state.route.path[0] === "build" ? state.route.path[1] : null;
  const advice = state.data[ADVICE]?.value;
  const name = id ? (advice?.verdicts.find((v) => v.build === id)?.name ?? state.data[build(id)]?.value?.summary.name ?? id) : (viewOf(state).name ?? viewOf(state).title);
  return name === "Answer" ? "Rigor: which AI machine to buy" : `${name} · Rigor`;
}

function buildNeeds({ route }) {
  const id = route.path[1] ?? "";
  return [REQUIREMENTS, build(id), change(id), upgrades(id)];
}

function rulesNeeds({ route }) {
  return [RULES, ...(route.query.file ? [ruleSource(route.query.file)] : [])];
}

/** A preview of foreign offers names products and offers accelerators. */
function factsNeeds({ route, upload }) {
  const name = route.path[1] ?? "offers";
  const named = upload?.plan?.brought ? [table("hardware"), table("accelerators")] : [];
  return [TABLES, table(name), ...(name === "offers" ? [HISTORY, ...named] : [])];
}
