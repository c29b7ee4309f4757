/** What the server refused, as a problem detail (RFC 9457); `status` 0 means that it did not answer. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || "The server refused this.");
    this.status = status;
    this.problem = problem;
  }
}

const TOKEN = "rigor-token";

export async function request(url, options = {}) {
  const response = await send(url, options);
  if (response.status === 401 && askForToken()) {
    return request(url, options);
  }
  const type = response.headers.get("content-type") ?? "";
  const body = /json/.test(type) ? await response.json() : await response.text();
  if (!response.ok) {
    throw new Refused(response.status, typeof body === "object" ? body : { title: response.statusText, detail: body });
  }
  return { body, etag: response.headers.get("etag") };
}

/** Shows the token, if one was given in this tab. */
function send(url, options) {
  const token = sessionStorage.getItem(TOKEN);
  const shown = token ? { authorization: `Bearer ${token}` } : {};
  return fetch(url, { ...options, headers: { ...options.headers, ...shown } }).catch(() => {
    throw new Refused(0, { title: "The server does not answer." });
  });
}

/** A server that others reach asks for the token that it printed at its start. */
function askForToken() {
  const token = window.prompt("Changes need the token that the server printed at its start:", "");
  if (token) {
    sessionStorage.setItem(TOKEN, token.trim());
  } else {
    sessionStorage.removeItem(TOKEN);
  }
  return Boolean(token);
}

export function post(url, body, options = {}) {
  const headers = { "content-type": "application/json" };
  return request(url, { method: "POST", headers, body: JSON.stringify(body), ...options });
}
