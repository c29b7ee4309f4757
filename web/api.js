/** What the server refused, as a problem detail (RFC 9457); `status` 0 means that it did not answer. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || "The server refused this.");
    this.status = status;
    this.problem = problem;
  }
}

export async function request(url, options = {}) {
  const response = await fetch(url, options).catch(() => {
    throw new Refused(0, { title: "The server does not answer." });
  });
  const type = response.headers.get("content-type") ?? "";
  const body = /json/.test(type) ? await response.json() : await response.text();
  if (!response.ok) {
    throw new Refused(response.status, typeof body === "object" ? body : { title: response.statusText, detail: body });
  }
  return { body, etag: response.headers.get("etag") };
}

export function post(url, body, options = {}) {
  const headers = { "content-type": "application/json" };
  return request(url, { method: "POST", headers, body: JSON.stringify(body), ...options });
}
