import { Refused, request } from "./api.js";
import { wordsOf } from "./model/machine.js";

const PAUSE = 250;

/** Words that are not understood come as a problem; the last verdict stays meanwhile. */
const read = (body) => (body.explanation ? { answer: body, problem: null } : { problem: new Refused(body.status, body) });

/** The verdict on a machine in words while they are typed; of several answers the one to the latest words counts. */
export function createMachine(store) {
  let waiting;
  let newest = 0;
  const put = (patch) => store.set({ machine: { ...store.state.machine, ...patch } });

  async function judge(words) {
    const attempt = ++newest;
    const last = (patch) => attempt === newest && put({ busy: false, ...patch });
    await request(`/api/judge?${new URLSearchParams({ words, typing: true })}`).then(
      ({ body }) => last({ ...read(body), judged: words }),
      (problem) => last({ problem: problem instanceof Refused ? problem : new Refused(0, {}), judged: words }),
    );
  }

  function say(words, patch) {
    clearTimeout(waiting);
    newest++;
    const empty = !words.trim();
    put({ words, busy: !empty, ...(empty ? { answer: null, problem: null } : {}), ...patch });
    waiting = empty ? 0 : setTimeout(() => judge(words), PAUSE);
  }

  return {
    sayMachine: (words) => say(words, {}),
    pickMachine(fields) {
      say(wordsOf(fields), {});
    },
    judgeAgain: () => store.state.machine.words && judge(store.state.machine.words),
  };
}
