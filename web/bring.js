import { request } from "./api.js";
import { focus } from "./focus.js";
import { ADVICE, HISTORY } from "./views/addresses.js";
import { sendOf } from "./sending.js";

const OUTCOME = [".outcome [data-focus]", "form [aria-invalid=true]", ".faults[data-focus]"];

/** What an upload did may be what is taken back. */
const isOver = (upload) => ["done", "restored"].includes(upload?.phase);

/**
 * What is brought by form or paste. It goes through `trying`, `tried` (the preview, nothing has changed yet), `saving` and
 * `done`; or it ends `failed` with the problem. Whatever is written can be taken back.
 */
export function createBring(store, resources) {
  let newest = 0;
  const put = (patch) => store.set({ bring: store.state.bring && { ...store.state.bring, ...patch } });
  const seen = () => store.state.data[ADVICE]?.value?.caseRevision;

  /** Everything may be another now; what was written is named by the revision before it. */
  async function written(before) {
    resources.expire();
    await resources.load(HISTORY);
    return store.state.data[HISTORY]?.value?.items.find((step) => step.revision === before)?.number ?? null;
  }

  async function save() {
    const { kind, input } = store.state.bring;
    const before = seen();
    put({ phase: "saving", problem: null });
    await sendOf(kind)(input, false, before).then(
      async ({ body }) => put({ phase: "done", plan: body, undo: await written(before) }),
      (problem) => put({ phase: "failed", problem }),
    );
    focus(...OUTCOME);
  }

  return {
    /** Previews what is to be brought. */
    async tryBringing(kind, input) {
      const attempt = ++newest;
      const last = (then) => (result) => attempt === newest && then(result);
      store.set({ bring: { kind, input, phase: "trying", plan: store.state.bring?.plan } });
      await sendOf(kind)(input, true, seen()).then(
        last(({ body }) => put({ phase: "tried", plan: body })),
        last((problem) => put({ phase: "failed", problem })),
      );
      focus(...OUTCOME);
    },

    saveBrought: save,

    /** Of what was previewed while it was written. */
    bringAtOnce(kind, input) {
      store.set({ bring: { kind, input } });
      return save();
    },

    /** A preview of something else than what stands there now would mislead; what was wrong stays until it is tried again. */
    editBrought() {
      if (["trying", "tried", "failed", "done"].includes(store.state.bring?.phase)) {
        newest++;
        put({ phase: "edited" });
      }
    },

    endBringing() {
      newest++;
      store.set({ bring: null });
      focus(".brings h2", ".add-row summary", ".facts-head h2", "main h1");
    },

    /** A form of a table is made when it is opened: some have dozens of columns. */
    showForm(table, open) {
      if (open || store.state.form === table) {
        store.set({ form: open ? table : null });
      }
    },

    /** Tables are as they were before a write. */
    async takeBack(number) {
      const history = store.state.data[HISTORY]?.value;
      store.set({ takenBack: { phase: "busy" } });
      const headers = { "if-match": `"${history.caseRevision}"` };
      await request(`${HISTORY}/${number}/restore`, { method: "POST", headers }).then(
        async ({ body }) => {
          await written();
          store.set({ bring: null, upload: isOver(store.state.upload) ? null : store.state.upload, takenBack: { phase: "done", flips: body.flips } });
        },
        (problem) => store.set({ takenBack: { phase: "failed", problem } }),
      );
      focus(".history [data-focus]");
    },
  };
}
