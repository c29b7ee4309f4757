import { render } from "./lib.js";
import { createStore } from "./store.js";
import { createResources } from "./resources.js";
import { createActions } from "./actions.js";
import { listen } from "./live.js";
import { published } from "./published.js";
import { follow, href, parse } from "./route.js";
import { takeToken } from "./token.js";
import { shell } from "./views/shell.js";
import { needs, title } from "./views/index.js";

/** Where a table has no room. */
const NARROW = matchMedia("(max-width: 44rem)");

takeToken();
const store = createStore({
  route: parse(location.hash),
  data: {},
  live: published ? "published" : "connecting",
  theme: savedTheme(),
  change: null,
  whatIf: null,
  whatIfKey: null,
  upload: null,
  bring: null,
  form: null,
  machine: null,
  takenBack: null,
  read: {},
  preview: null,
  whyNot: {},
  open: {},
  panel: null,
  copied: null,
  narrow: NARROW.matches,
});
const resources = createResources(store);
const act = createActions(store, resources);
const shown = { view: null, place: null, unfocused: false };

store.subscribe((state) => {
  document.documentElement.dataset.theme = state.theme;
  document.title = title(state);
  render(shell(state, act), document.body);
  settle(state.route);
  resources.need(needs(state));
});

NARROW.addEventListener("change", () => store.set({ narrow: NARROW.matches }));
addEventListener("hashchange", () => takeToken() && resources.retry());
follow((route) => {
  store.set({ route });
  act.arrived(route);
});

/** A new view starts at its top with the focus on its heading; a line named in the address is scrolled into view. */
function settle(route) {
  const view = href(route.path);
  if (shown.view !== view) {
    shown.unfocused = shown.view !== null;
    shown.view = view;
    scrollTo(0, 0);
  }
  const heading = document.querySelector("main h1");
  if (heading && shown.unfocused) {
    heading.focus({ preventScroll: true });
    shown.unfocused = false;
  }
  const line = document.querySelector(".at");
  const place = href(route.path, { file: route.query.file, line: route.query.line });
  if (line && shown.place !== place) {
    shown.place = place;
    const box = line.closest("[tabindex]");
    box.scrollTop = line.offsetTop - box.clientHeight / 2;
  }
}

function savedTheme() {
  try {
    return localStorage.getItem("theme") ?? "auto";
  } catch {
    return "auto";
  }
}

document.querySelector("noscript")?.remove();
store.subscribe(() => document.getElementById("first")?.remove());
resources.need(needs(store.state));
act.arrived(store.state.route);
store.set({});
if (!published) {
  listen(store, resources, act);
}
