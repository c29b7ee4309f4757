import { ofCase } from "./case.js";
import { published } from "./published.js";
import { authorization } from "./token.js";

/** A refusal of the server as a problem detail (RFC 9457); `status` 0 means that it did not answer. */
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

/** The response of the server; throws `Refused` if it refuses. */
export async function respond(url, options = {}) {
  const response = await send(url, options);
  if (!response.ok) {
    const body = published ? NOT_PUBLISHED : await content(response);
    throw new Refused(response.status, typeof body === "object" ? body : { title: response.statusText, detail: body });
  }
  return response;
}

const NOT_PUBLISHED = { title: "Not in this copy", detail: "This published copy has no such answer; the program would give it." };

const content = (response) => (published || /json/.test(response.headers.get("content-type") ?? "") ? response.json() : response.text());

/** Whether reading needs the token too, as on a server that other machines can reach. */
let readingNeedsToken = false;

/** Sends the token where the server may require it. */
async function send(url, options) {
  const sent = options.method || readingNeedsToken ? authorization() : {};
  const response = await fetch(ofCase(url), { ...options, headers: { ...options.headers, ...sent } }).catch(() => {
    throw new Refused(0, { title: "The server does not answer." });
  });
  if (response.status === 401 && !sent.authorization && authorization().authorization) {
    readingNeedsToken = true;
    return send(url, options);
  }
  return response;
}

export function post(url, body, options = {}) {
  const headers = { "content-type": "application/json" };
  return request(url, { method: "POST", headers, body: JSON.stringify(body), ...options });
}
