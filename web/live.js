import { follow } from "./events.js";
import { ADVICE, STATUS } from "./views/addresses.js";

const RETRY = 2000;

/** Follows the server's events: `status` on every connection, then `changed`, `faulty` and `mended`. */
export async function listen(store, resources, act) {
  const listeners = {
    status: connected,
    changed: act.changed,
    faulty: () => resources.load(STATUS),
    mended: () => resources.load(STATUS),
  };

  /** Something may have changed while there was no connection. */
  function connected(status) {
    const known = store.state.data[ADVICE]?.value;
    store.set({ live: "live" });
    resources.put(STATUS, { value: status, problem: null, loading: false, stale: false });
    resources.retry();
    if (!known || known.facts !== status.facts || known.caseRevision !== status.caseRevision || known.rules !== status.rules) {
      resources.expire();
    }
  }

  for (;;) {
    const ended = await follow("/api/events", listeners).catch((problem) => problem);
    store.set({ live: ended?.status === 401 ? "locked" : "gone" });
    await new Promise((later) => setTimeout(later, RETRY));
  }
}
