import { fileOf, published } from "./published.js";

/** Which case the page is about, `/?case=us-company#/board`; empty for the server's usual one. A published copy has one. */
export const asked = published ? "" : (new URLSearchParams(location.search).get("case") ?? "");

/** Where to ask for an address of the API, relative to the page: for its case; in a published copy, the file that answers it. */
export function ofCase(url) {
  const here = asked ? `${url}${url.includes("?") ? "&" : "?"}case=${encodeURIComponent(asked)}` : url;
  return published ? fileOf(url) : `.${here}`;
}

/** Opens the page for another case; the view stays. */
export function choose(id) {
  location.search = id ? `?case=${encodeURIComponent(id)}` : "";
}
