import { createWhatIf } from "./what-if.js";
import { createUpload } from "./upload.js";
import { createPreview } from "./preview.js";
import { request } from "./api.js";

const THEMES = ["auto", "light", "dark"];

/** Everything the page can do, by name; views act only through these functions. */
export function createActions(store, resources) {
  const whatIf = createWhatIf(store);

  return {
    ...createUpload(store, resources),
    ...createPreview(store),

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
      if (route.path[0] === "what-if") {
        whatIf.ask(route.query);
      }
    },

    /** New facts or rules came into force. */
    changed(change) {
      store.set({ change });
      resources.expire();
      if (store.state.route.path[0] === "what-if") {
        whatIf.ask(store.state.route.query, true);
      }
    },

    /** The key that a what-if is to change next. */
    pickKey(whatIfKey) {
      store.set({ whatIfKey });
    },

    dismissChange() {
      store.set({ change: null });
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
