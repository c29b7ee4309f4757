/** One state for the whole page. Listeners hear of changes once a frame, however many there were. */
export function createStore(initial) {
  let state = initial;
  let scheduled = false;
  const listeners = new Set();

  function tell() {
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
        requestAnimationFrame(tell);
      }
    },
    subscribe(listen) {
      listeners.add(listen);
    },
  };
}
