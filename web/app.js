import { render } from "./lib.js";
import { createStore } from "./store.js";
import { createResources } from "./resources.js";
import { createActions } from "./actions.js";
import { listen } from "./live.js";
import { parse } from "./route.js";
import { shell } from "./views/shell.js";
import { needs, title, ADVICE } from "./views/index.js";

const store = createStore({
  route: parse(location.hash),
  data: {},
  live: "connecting",
  theme: savedTheme(),
  change: null,
  whatIf: null,
  upload: null,
  whyNot: {},
});
const resources = createResources(store);
const act = createActions(store, resources);
let shown = "";

function fetchNeeds(state) {
  resources.need(needs(state));
}

/** A new view starts at its top, with the keyboard at its heading; the same view with another query stays put. */
function settle(state) {
  const view = state.route.path.join("/");
  document.title = title(state);
  if (view !== shown) {
    const first = shown === "" && !view;
    shown = view;
    if (!first) {
      scrollTo(0, 0);
      document.querySelector("main h1")?.focus({ preventScroll: true });
    }
  }
}

store.subscribe((state) => {
  document.documentElement.dataset.theme = state.theme;
  render(shell(state, act), document.body);
  settle(state);
  fetchNeeds(state);
});

addEventListener("hashchange", () => {
  const route = parse(location.hash);
  store.set({ route });
  act.arrived(route);
});

function savedTheme() {
  try {
    return localStorage.getItem("theme") ?? "auto";
  } catch {
    return "auto";
  }
}

document.body.querySelector("noscript")?.remove();
resources.need([ADVICE]);
fetchNeeds(store.state);
act.arrived(store.state.route);
store.set({});
listen(store, resources, act);
