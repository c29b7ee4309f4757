import { post, request } from "./api.js";
import { filled } from "./model/rows.js";

/** More than any header takes; the tensors of a model stay where they are. */
const HEAD = 24 * 2 ** 20;

const tagged = (seen) => (seen ? { "if-match": `"${seen}"` } : {});

const send = (url, body, seen) =>
  request(url, { method: "POST", headers: { "content-type": "application/octet-stream", ...tagged(seen) }, body });

const json = (url, body, seen) => post(url, body, { headers: { "content-type": "application/json", ...tagged(seen) } });

const query = (said) => new URLSearchParams(Object.entries(said).filter(([, value]) => value !== "" && value != null));

/** How each kind is sent: what the form holds, whether only to be told what it would do, and the revision that was seen. */
const KINDS = {
  machine: ({ words }, _, seen) => json("/api/judge", { words }, seen),
  row: ({ table, cells }, dryRun, seen) => json(`/api/facts/${table}/rows?${query({ dryRun })}`, { cells: filled(cells) }, seen),
  removal: ({ table, line }, dryRun, seen) => send(`/api/facts/${table}/rows/${line}/remove?${query({ dryRun })}`, "", seen),
  model: ({ file, said }, dryRun, seen) =>
    send(`/api/facts/models?${query({ dryRun, name: file.name, size: file.size, ...said })}`, file.slice(0, HEAD), seen),
  measurements: ({ file, said }, dryRun, seen) => send(`/api/facts/measurements?${query({ dryRun, ...said })}`, file, seen),
};

export const sendOf = (kind) => KINDS[kind];
