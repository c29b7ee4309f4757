import { ofCase } from "./case.js";
import { Refused, request } from "./api.js";
import { authorization } from "./token.js";
import { NOTHING_SAID, query } from "./model/bringing.js";
import { focus, hold } from "./focus.js";
import { HISTORY, table } from "./views/addresses.js";

const OFFERS = "/api/facts/offers";
const PREVIEW = ".upload [data-focus]";

/**
 * An upload goes through `sending`, `planned` (the preview, nothing has changed yet), `saving` and `done`; or it ends
 * `failed` with the problem. While it is planned it is previewed again, `busy`, with each answer of the buyer, `said`.
 */
export function createUpload(store, resources) {
  let newest = 0;
  const put = (patch) => store.set({ upload: store.state.upload && { ...store.state.upload, ...patch } });
  const etag = () => store.state.data[table("offers")]?.etag;

  /** Reloads the offers after a change. */
  async function reload() {
    resources.expire();
    await Promise.all([resources.load(table("offers")), resources.load(HISTORY)]);
  }

  async function send({ file, mode, said }, dryRun) {
    const method = mode === "replace" ? "PUT" : "POST";
    return transfer(method, `${OFFERS}?${query(file.name, said, dryRun)}`, file, etag(), (share) => put({ share }));
  }

  /** Only the newest preview counts. */
  async function preview(planned, refused) {
    const attempt = ++newest;
    const last = (then) => (result) => attempt === newest && then(result);
    await send(store.state.upload, true).then(last(planned), last(refused));
  }

  async function plan(file, mode, said = NOTHING_SAID) {
    store.set({ upload: { phase: "sending", file, mode, said, share: 0 } });
    await preview(
      (planned) => put({ phase: "planned", plan: planned }),
      (problem) => put({ phase: "failed", problem }),
    );
    focus(PREVIEW);
  }

  /** The version that a change has replaced: that of the revision seen before. */
  const replaced = (seen) => store.state.data[HISTORY]?.value?.items.find((v) => seen?.includes(v.revision))?.number ?? null;

  return {
    plan,

    paste(text) {
      if (text.trim()) {
        plan(new File([text], "pasted text"), "merge");
      }
    },

    planMode(mode) {
      plan(store.state.upload.file, mode, store.state.upload.said);
    },

    /** @param answer turns what has been said into what is said now; `at`: the row that it is about, if it is one */
    async say(answer, at) {
      const back = hold(at);
      put({ said: answer(store.state.upload.said), busy: true, problem: null });
      await preview(
        (planned) => put({ plan: planned, busy: false }),
        (problem) => put({ problem, busy: false }),
      );
      back();
    },

    showMore() {
      put({ shown: (store.state.upload.shown ?? 1) + 1 });
    },

    async confirmUpload() {
      const { upload } = store.state;
      const seen = etag();
      put({ phase: "saving" });
      await send(upload, false).then(
        async (done) => {
          await reload();
          put({ phase: "done", plan: done, undo: replaced(seen) });
        },
        (problem) => put({ phase: "failed", problem }),
      );
      focus(PREVIEW);
    },

    cancelUpload() {
      newest++;
      store.set({ upload: null });
      focus(".upload input[type=file]");
    },

    async restore(version) {
      store.set({ upload: { phase: "restoring", version } });
      const headers = { "if-match": etag() ?? "*" };
      await request(`${HISTORY}/${version}/restore`, { method: "POST", headers }).then(
        async () => {
          await reload();
          store.set({ upload: { phase: "restored", version } });
        },
        (problem) => store.set({ upload: { phase: "failed", problem } }),
      );
      focus(PREVIEW);
    },
  };
}

/** Like `fetch`, but reports how much has been sent. */
function transfer(method, url, file, etag, progress) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(method, ofCase(url));
    call.setRequestHeader("content-type", "application/octet-stream");
    call.setRequestHeader("if-match", etag ?? "*");
    Object.entries(authorization()).forEach(([name, value]) => call.setRequestHeader(name, value));
    call.responseType = "json";
    call.upload.onprogress = (e) => progress(e.lengthComputable ? e.loaded / e.total : 0);
    call.onerror = () => reject(new Refused(0, { title: "The server does not answer." }));
    call.onload = () =>
      call.status < 300 ? resolve(call.response) : reject(new Refused(call.status, call.response ?? { title: call.statusText }));
    call.send(file);
  });
}
