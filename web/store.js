/** One state for the whole page. Listeners are called at most once per frame. */
export function createStore(initial) {
  let state = initial;
  let scheduled = false;
  const listeners = new Set();

  function notify() {
    scheduled = false;
    listeners.forEach((listen) => listen(state));
  }

  return {
    get state() {
      return state;
    },
    set(patch) {
      state = { ...state, ...patch };
      if (!scheduled) {
        scheduled = true;
        requestAnimationFrame(notify);
      }
    },
    subscribe(listen) {
      listeners.add(listen);
    },
  };
}
