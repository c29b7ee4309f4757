import { ofCase } from "../case.js";
import { html } from "../lib.js";
import { ATTRIBUTIONS } from "./addresses.js";
import { isWeb } from "./parts.js";

/** The answer to take along, and the notices that licences of sources ask for, at the end of every view. */
export function attributions(state) {
  const { items = [] } = state.data[ATTRIBUTIONS]?.value ?? {};
  return html`<div class="attributions">
    <p>This answer as a document: <a href=${ofCase("/api/report?format=html")} target="_blank" rel="noopener">to read or print</a>, <a href=${ofCase("/api/report?format=md")} target="_blank" rel="noopener">Markdown</a></p>
    ${items.map(({ cells }) => notice(cells))}
  </div>`;
}

/** The tables are checked: the sentence names the source, and after it the licence. */
function notice({ sentence, source_name, source_url, licence_name, licence_url }) {
  const [before, ...rest] = sentence.split(source_name);
  const [between, ...after] = rest.join(source_name).split(licence_name);
  return html`<p>${before}${linked(source_name, source_url)}${between}${linked(licence_name, licence_url)}${after.join(licence_name)}</p>`;
}

const linked = (name, url) => (isWeb(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${name}</a>` : name);
