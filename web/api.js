import { authorization } from "./token.js";

/** What the server refused, as a problem detail (RFC 9457); `status` 0 means that it did not answer. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || "The server refused this.");
    this.status = status;
    this.problem = problem;
  }
}

export async function request(url, options) {
  const response = await respond(url, options);
  return { body: await content(response), etag: response.headers.get("etag") };
}

/** What the server answers, if it does not refuse. */
export async function respond(url, options = {}) {
  const response = await send(url, options);
  if (!response.ok) {
    const body = await content(response);
    throw new Refused(response.status, typeof body === "object" ? body : { title: response.statusText, detail: body });
  }
  return response;
}

const content = (response) => (/json/.test(response.headers.get("content-type") ?? "") ? response.json() : response.text());

/** Whether even who reads is asked for the token, as at an address that others reach. */
let readersAsked = false;

/** Shows the token where it may be asked for. */
async function send(url, options) {
  const shown = options.method || readersAsked ? authorization() : {};
  const response = await fetch(url, { ...options, headers: { ...options.headers, ...shown } }).catch(() => {
    throw new Refused(0, { title: "The server does not answer." });
  });
  if (response.status === 401 && !shown.authorization && authorization().authorization) {
    readersAsked = true;
    return send(url, options);
  }
  return response;
}

export function post(url, body, options = {}) {
  const headers = { "content-type": "application/json" };
  return request(url, { method: "POST", headers, body: JSON.stringify(body), ...options });
}
