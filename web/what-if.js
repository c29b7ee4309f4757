import { post } from "./api.js";

/** Asks the server what other figures would decide: one request at a time, always with the newest figures. */
export function createWhatIf(store) {
  let running = false;
  let next = null;

  async function run(query) {
    running = true;
    const changes = Object.entries(query).map(([key, value]) => `${key}=${value}`);
    await post("/api/what-if", { changes }).then(
      ({ body }) => store.set({ whatIf: { query, value: body } }),
      (problem) => store.set({ whatIf: { query, problem, value: store.state.whatIf?.value } }),
    );
    running = false;
    if (next) {
      const waiting = next;
      next = null;
      run(waiting);
    }
  }

  return {
    ask(query, again = false) {
      const same = JSON.stringify(store.state.whatIf?.query) === JSON.stringify(query);
      if (Object.keys(query).length === 0) {
        store.set({ whatIf: null });
      } else if (running) {
        next = query;
      } else if (!same || again) {
        run(query);
      }
    },
  };
}
