import { answerView } from "./answer.js";
import { boardView } from "./board.js";
import { shoppingView } from "./shopping.js";
import { chartView } from "./chart.js";
import { buildView } from "./build.js";
import { composeView, composition } from "./compose.js";
import { whatIfNeeds, whatIfView } from "./what-if.js";
import { rulesView } from "./rules.js";
import { factsView } from "./facts.js";
import { bringView, kindOf } from "./bring.js";
import { partTable } from "./bring-part.js";
import { published } from "../published.js";
import { ruleSource, table } from "./addresses.js";
import { ADVICE, ANSWER, ATTRIBUTIONS, CASES, FORM, REQUIREMENTS, STATUS, RULES, TABLES, HISTORY, build, change, shopping, upgrades } from "./addresses.js";

/** The views by the first part of the path: what each is called, what it needs from the server, how it looks; whether all it does is ask. */
export const VIEWS = {
  "": { name: "Answer", view: answerView, needs: answerNeeds },
  board: { name: "Board", view: boardView, needs: () => [REQUIREMENTS] },
  chart: { name: "Chart", view: chartView, needs: () => [REQUIREMENTS] },
  "what-if": { name: "What if", asks: true, view: whatIfView, needs: whatIfNeeds },
  bring: { name: "Bring", asks: true, view: bringView, needs: bringNeeds },
  rules: { name: "Rules", view: rulesView, needs: rulesNeeds },
  facts: { name: "Facts", view: factsView, needs: factsNeeds },
  compose: { title: "Builds nobody has listed", view: composeView, needs: ({ route }) => (published ? [] : [composition(route), table("hardware")]) },
  build: { view: buildView, needs: buildNeeds },
  shopping: { view: shoppingView, needs: ({ route }) => [shopping(route.path[1])] },
};

export const viewOf = (state) => VIEWS[state.route.path[0] ?? ""] ?? VIEWS[""];

/** The advice is preloaded, so every view takes it. */
export const needs = (state) => [ADVICE, STATUS, CASES, ATTRIBUTIONS, ...viewOf(state).needs(state), ...(state.panel ? [ANSWER, REQUIREMENTS, FORM, HISTORY] : [])];

export function title(state) {
  const id = state.route.path[0] === "build" ? state.route.path[1] : null;
  const advice = state.data[ADVICE]?.value;
  const name = id ? (advice?.verdicts.find((v) => v.build === id)?.name ?? state.data[build(id)]?.value?.summary.name ?? id) : (viewOf(state).name ?? viewOf(state).title);
  return name === "Answer" ? "Rigor: which AI machine to buy" : `${name} · Rigor`;
}

/** What to order, once it is known which. */
function answerNeeds({ data }) {
  const id = data[ANSWER]?.value?.build;
  return [ANSWER, REQUIREMENTS, ...(id ? [shopping(id)] : [])];
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
  if (published) {
    return [TABLES, table(name)];
  }
  return [TABLES, HISTORY, table(name), ...(name === "offers" ? offersNeeds(upload) : [])];
}

const offersNeeds = (upload) => [table("offers"), ...(upload?.plan?.brought ? [table("hardware"), table("accelerators")] : [])];

/** A form names rows of other tables. */
function bringNeeds({ route, data, upload }) {
  const chosen = data[TABLES]?.value?.items.find((t) => t.table === partTable(route));
  const named = {
    machine: () => ["hardware", "accelerators", "rates"].map(table),
    offers: () => offersNeeds(upload),
    part: () => (chosen?.columns ?? []).filter((c) => c.refersTo).map((c) => table(c.refersTo)),
    model: () => [],
    measurements: () => ["accelerators", "models"].map(table),
  };
  return published ? [] : [TABLES, HISTORY, REQUIREMENTS, ...new Set(named[kindOf(route)]())];
}
