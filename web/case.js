/** Which case the page is about, `/?case=us-company#/board`; empty for the server's usual one. */
export const asked = new URLSearchParams(location.search).get("case") ?? "";

/** An address of the API, for the case that the page is about. */
export function ofCase(url) {
  return asked ? `${url}${url.includes("?") ? "&" : "?"}case=${encodeURIComponent(asked)}` : url;
}

/** Opens the page for another case; the view stays. */
export function choose(id) {
  location.search = id ? `?case=${encodeURIComponent(id)}` : "";
}
