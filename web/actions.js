import { createWhatIf } from "./what-if.js";
import { createBring } from "./bring.js";
import { createMachine } from "./machine.js";
import { createUpload } from "./upload.js";
import { createMyCase } from "./my-case.js";
import { createPreview } from "./preview.js";
import { request } from "./api.js";
import { asCsv, asText } from "./model/shopping.js";
import { published } from "./published.js";

const THEMES = ["auto", "light", "dark"];

/** Whether the change is one that this page makes, and tells of already. */
const isOwn = ({ bring, upload, takenBack, panel }) => panel?.keeping || bring?.phase === "saving" || ["saving", "restoring"].includes(upload?.phase) || takenBack?.phase === "busy";

/** Everything the page can do, by name; views act only through these functions. */
export function createActions(store, resources) {
  const whatIf = createWhatIf(store);

  return {
    ...createBring(store, resources),
    ...createMachine(store),
    ...createUpload(store, resources),
    ...createPreview(store),
    ...createMyCase(store, resources),

    nextTheme() {
      const theme = THEMES[(THEMES.indexOf(store.state.theme) + 1) % THEMES.length];
      try {
        localStorage.setItem("theme", theme);
      } catch {
        // remembered for this visit only
      }
      store.set({ theme });
    },

    arrived(route) {
      if (store.state.change && store.state.change.seenAt !== route.path.join("/")) {
        store.set({ change: null });
      }
      if (route.path[0] === "what-if" && !published) {
        whatIf.ask(route.query);
      }
    },

    /** New facts or rules came into force. */
    changed(change) {
      store.set(isOwn(store.state) ? {} : { change: { ...change, seenAt: store.state.route.path.join("/") } });
      resources.expire();
      if (store.state.route.path[0] === "what-if") {
        whatIf.ask(store.state.route.query, true);
      }
    },

    /** Opens one of several things that share a place, or closes it. */
    open(place, what) {
      const { open } = store.state;
      store.set({ open: { ...open, [place]: open[place] === what ? null : what } });
    },

    async copyShopping(list, form) {
      await navigator.clipboard.writeText(form === "csv" ? asCsv(list) : asText(list));
      store.set({ copied: list.build });
    },

    /** The key that a what-if is to change next. */
    pickKey(whatIfKey) {
      store.set({ whatIfKey });
    },

    dismissChange() {
      store.set({ change: null });
    },

    /** A lasting notice is left as a line once it was read. */
    markRead(kind, what) {
      store.set({ read: { ...store.state.read, [kind]: what } });
    },

    async whyNot(rule, subject) {
      const key = `${rule} ${subject}`;
      const query = new URLSearchParams({ rule, subject });
      const put = (entry) => store.set({ whyNot: { ...store.state.whyNot, [key]: entry } });
      await request(`/api/why-not?${query}`).then(
        ({ body }) => put({ value: body }),
        (problem) => put({ problem }),
      );
    },
  };
}
