import { ADVICE, STATUS } from "./views/addresses.js";

const RETRY = 2000;

/** Follows the server's events: `status` on every connection, then `changed`, `faulty` and `mended`. */
export function listen(store, resources, act) {
  let source;

  function open() {
    source = new EventSource("/api/events");
    source.onerror = gone;
    source.addEventListener("status", ({ data }) => connected(JSON.parse(data)));
    source.addEventListener("changed", ({ data }) => act.changed(JSON.parse(data)));
    source.addEventListener("faulty", () => resources.load(STATUS));
    source.addEventListener("mended", () => resources.load(STATUS));
  }

  /** Something may have changed while nobody listened. */
  function connected(status) {
    const known = store.state.data[ADVICE]?.value;
    store.set({ live: "live" });
    resources.put(STATUS, { value: status, problem: null, loading: false, stale: false });
    resources.retry();
    if (!known || known.facts !== status.facts || known.rules !== status.rules) {
      resources.expire();
    }
  }

  function gone() {
    store.set({ live: "gone" });
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(open, RETRY);
    }
  }

  open();
}
