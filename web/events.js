import { respond } from "./api.js";

/**
 * Reads server-sent events until the stream ends, calling the listener with the name of each event. Unlike `EventSource`
 * it can send the token.
 */
export async function follow(url, listeners) {
  const { body } = await respond(url, { headers: { accept: "text/event-stream" } });
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (rest + part.value).split("\n\n");
    rest = events.pop();
    events.forEach((event) => hand(event, listeners));
  }
}

function hand(event, listeners) {
  const fields = (name) => event.split("\n").filter((line) => line.startsWith(name + ": ")).map((line) => line.slice(name.length + 2));
  const [name] = fields("event");
  listeners[name]?.(JSON.parse(fields("data").join("\n")));
}
