import { ofCase } from "./case.js";
import { Refused, request } from "./api.js";
import { authorization } from "./token.js";
import { HISTORY, table } from "./views/addresses.js";

const OFFERS = "/api/facts/offers";

/**
 * An upload goes through `sending`, `planned` (the preview, nothing has changed yet), `saving` and `done`; or it ends
 * `failed` with the problem.
 */
export function createUpload(store, resources) {
  const put = (patch) => store.set({ upload: store.state.upload && { ...store.state.upload, ...patch } });
  const etag = () => store.state.data[table("offers")]?.etag;

  /** Reloads the offers after a change. */
  function reload() {
    resources.expire();
    return resources.load(table("offers"));
  }

  async function send(file, mode, dryRun) {
    const method = mode === "replace" ? "PUT" : "POST";
    return transfer(method, `${OFFERS}?dryRun=${dryRun}`, file, etag(), (share) => put({ share }));
  }

  async function plan(file, mode) {
    store.set({ upload: { phase: "sending", file, mode, share: 0 } });
    await send(file, mode, true).then(
      (planned) => put({ phase: "planned", plan: planned }),
      (problem) => put({ phase: "failed", problem }),
    );
  }

  return {
    plan,

    planMode(mode) {
      plan(store.state.upload.file, mode);
    },

    async confirmUpload() {
      const { file, mode } = store.state.upload;
      put({ phase: "saving" });
      await send(file, mode, false).then(
        async (done) => {
          await reload();
          put({ phase: "done", plan: done });
        },
        (problem) => put({ phase: "failed", problem }),
      );
    },

    cancelUpload() {
      store.set({ upload: null });
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
    },
  };
}

/** Like `fetch`, but reports how much has been sent. */
function transfer(method, url, file, etag, progress) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(method, ofCase(url));
    call.setRequestHeader("content-type", "text/csv");
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
