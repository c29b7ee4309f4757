import { post } from "./api.js";

/** Asks the server what other limits would decide: one question at a time, and always the newest. */
export function createWhatIf(store) {
  let running = false;
  let next = null;

  async function run(limits) {
    running = true;
    const began = performance.now();
    try {
      const { body } = await post("/api/what-if", { limits });
      store.set({ whatIf: { limits, value: body, ms: performance.now() - began } });
    } catch (problem) {
      store.set({ whatIf: { limits, problem, value: store.state.whatIf?.value } });
    }
    running = false;
    if (next) {
      const waiting = next;
      next = null;
      run(waiting);
    }
  }

  return {
    ask(limits, again = false) {
      const same = JSON.stringify(store.state.whatIf?.limits) === JSON.stringify(limits);
      if (same && !again) {
        return;
      }
      if (running) {
        next = limits;
      } else {
        run(limits);
      }
    },
  };
}
