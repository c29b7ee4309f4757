import { request } from "./api.js";

/**
 * What the server said, by address: `{ value, etag, problem, loading }`. A value stays while a newer one is on its way,
 * and when the server is gone.
 */
export function createResources(store) {
  const running = new Map();

  function put(url, entry) {
    const before = store.state.data[url] ?? {};
    store.set({ data: { ...store.state.data, [url]: { ...before, ...entry } } });
  }

  async function load(url) {
    const turn = (running.get(url) ?? 0) + 1;
    running.set(url, turn);
    put(url, { loading: true });
    try {
      const { body, etag } = await request(url);
      if (running.get(url) === turn) {
        put(url, { value: body, etag, problem: null, loading: false, stale: false });
      }
    } catch (problem) {
      if (running.get(url) === turn) {
        put(url, { problem, loading: false });
      }
    }
  }

  return {
    put,
    load,
    /** Fetches what is not there yet, or no longer true. */
    need(urls) {
      urls.forEach((url) => {
        const entry = store.state.data[url];
        if (!entry || (entry.stale && !entry.loading)) {
          load(url);
        }
      });
    },
    /** What the server could not be asked for, or not without the token, is asked for again. */
    retry() {
      const failed = Object.entries(store.state.data).map(([url, entry]) => [url, [0, 401].includes(entry.problem?.status) ? { ...entry, stale: true } : entry]);
      store.set({ data: Object.fromEntries(failed) });
    },
    /** Everything may have changed: refetched when next needed. */
    expire() {
      const stale = Object.entries(store.state.data).map(([url, entry]) => [url, { ...entry, stale: true }]);
      store.set({ data: Object.fromEntries(stale) });
    },
  };
}
