import { flips } from "./model/flips.js";
import { request } from "./api.js";
import { ADVICE, STATUS } from "./views/index.js";

const RETRY = 2000;

/** Follows the server: every change of facts or rules refetches what is shown and tells which verdicts flipped. */
export function listen(store, resources, act) {
  let source;

  function open() {
    source = new EventSource("/api/events");
    source.onopen = back;
    source.onerror = gone;
    ["hello", "status", "facts", "rules", "change", "changed", "fault", "faults", "message"].forEach((kind) =>
      source.addEventListener(kind, heard),
    );
  }

  function back() {
    if (store.state.live === "gone") {
      refresh();
    }
    store.set({ live: "live" });
  }

  function gone() {
    store.set({ live: "gone" });
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(open, RETRY);
    }
  }

  function heard() {
    refresh();
  }

  async function refresh() {
    const before = store.state.data[ADVICE]?.value;
    const status = await request(STATUS).catch(() => null);
    const fresh = status && before && status.body.facts === before.facts && status.body.rules === before.rules;
    if (fresh) {
      resources.load(STATUS);
      return;
    }
    resources.expire();
    await resources.load(ADVICE);
    const after = store.state.data[ADVICE]?.value;
    if (before && after && (before.facts !== after.facts || before.rules !== after.rules)) {
      act.changed({
        flips: flips(before.verdicts, after.verdicts),
        tables: before.facts !== after.facts,
        rules: before.rules !== after.rules,
        answer: before.build === after.build ? null : after.answer,
      });
    }
  }

  open();
}
