import { request } from "./api.js";

/**
 * Responses of the server by address: `{ value, etag, problem, loading }`. A value stays while a newer one is loading and
 * when the connection is lost.
 */
export function createResources(store) {
  const running = new Map();

  function put(url, entry) {
    const before = store.state.data[url] ?? {};
    store.set({ data: { ...store.state.data, [url]: { ...before, ...entry } } });
  }

  async function load(url) {
    const attempt = (running.get(url) ?? 0) + 1;
    running.set(url, attempt);
    put(url, { loading: true });
    try {
      const { body, etag } = await request(url);
      if (running.get(url) === attempt) {
        put(url, { value: body, etag, problem: null, loading: false, stale: false });
      }
    } catch (problem) {
      if (running.get(url) === attempt) {
        put(url, { problem, loading: false });
      }
    }
  }

  return {
    put,
    load,
    /** Loads what is missing or stale. */
    need(urls) {
      urls.forEach((url) => {
        const entry = store.state.data[url];
        if (!entry || (entry.stale && !entry.loading)) {
          load(url);
        }
      });
    },
    /** Loads again what failed for lack of a connection or of the token. */
    retry() {
      const failed = Object.entries(store.state.data).map(([url, entry]) => [url, [0, 401].includes(entry.problem?.status) ? { ...entry, stale: true } : entry]);
      store.set({ data: Object.fromEntries(failed) });
    },
    /** Everything may have changed: it is loaded again when next needed. */
    expire() {
      const stale = Object.entries(store.state.data).map(([url, entry]) => [url, { ...entry, stale: true }]);
      store.set({ data: Object.fromEntries(stale) });
    },
  };
}
