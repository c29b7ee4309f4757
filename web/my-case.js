import { asked, choose } from "./case.js";
import { post } from "./api.js";
import { focus } from "./focus.js";
import { begun, changed, isEnough, ofAnswers, ofChanges, unknownModel } from "./model/my-case.js";
import { FORM } from "./views/addresses.js";

const PAUSE = 250;

const NOTHING = { mode: "adjust", changes: {}, answers: null, said: null, problem: null, busy: false, title: "" };

/**
 * The panel in which a buyer changes the case or makes another: what is said, and what the server answers to it. Only the
 * answer to the newest is shown; nothing is stored until it is kept.
 */
export function createMyCase(store, resources) {
  let newest = 0;
  let waiting;
  const put = (patch) => store.set({ panel: store.state.panel && { ...store.state.panel, ...patch } });

  const body = ({ mode, changes, answers, title }) => (mode === "new" ? ofAnswers(answers) : ofChanges(changes, title));

  const isAsking = ({ mode, changes, answers }) => (mode === "new" ? isEnough(answers) : Object.keys(changes).length > 0);

  function ask() {
    const attempt = ++newest;
    clearTimeout(waiting);
    if (!isAsking(store.state.panel)) {
      put({ said: null, problem: null, busy: false });
      return;
    }
    const unknown = ofNoTable();
    if (unknown) {
      put({ said: null, problem: unknown, busy: false });
      return;
    }
    put({ busy: true });
    waiting = setTimeout(() => preview(attempt), PAUSE);
  }

  /** Told while it is typed, without asking the server for what it cannot know. */
  function ofNoTable() {
    const { panel, data } = store.state;
    const id = panel.mode === "new" && unknownModel(panel.answers, data[FORM].value.models);
    return id ? { message: `There is no model "${id}" in the tables. Choose one of the list, or bring it first.`, problem: {} } : null;
  }

  async function preview(attempt) {
    const last = (then) => (result) => attempt === newest && then(result);
    await post("/api/cases/preview", body(store.state.panel)).then(
      last(({ body }) => put({ said: body, problem: null, busy: false })),
      last((problem) => put({ problem, busy: false })),
    );
  }

  return {
    togglePanel() {
      newest++;
      store.set({ panel: store.state.panel ? null : NOTHING });
      focus(store.state.panel ? ".case-panel h2" : "#change-case");
    },

    /** What a what-if supposes is looked at beside the answer, and kept from there. */
    saveWhatIf(changes) {
      store.set({ panel: { ...NOTHING, changes } });
      ask();
      focus(".case-panel h2");
    },

    panelMode(mode) {
      const { panel, data } = store.state;
      const given = data[FORM]?.value?.given;
      put({ mode, answers: panel.answers ?? (given && begun(given, new Date().toISOString().slice(0, 10))), said: null, problem: null });
      ask();
    },

    /** @param more values by key as a what-if takes them; an empty one takes a change back */
    change(more) {
      put({ changes: changed(store.state.panel.changes, more) });
      ask();
    },

    answer(more) {
      put({ answers: { ...store.state.panel.answers, ...more } });
      ask();
    },

    nameCase(title) {
      put({ title });
    },

    async keepCase() {
      clearTimeout(waiting);
      newest++;
      put({ busy: true, keeping: true });
      await post("/api/cases", body(store.state.panel)).then(kept, (problem) => put({ problem, busy: false, keeping: false }));
    },
  };

  function kept() {
    store.set({ panel: null });
    if (asked) {
      choose("");
      return;
    }
    resources.expire();
    focus("main h1");
  }
}
