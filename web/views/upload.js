import { html, nothing } from "../lib.js";
import { broughtView } from "./brought.js";
import { doneView } from "./brought-done.js";
import { planView } from "./plan.js";
import { problemView } from "./refusal.js";
import { unreadView } from "./unread.js";

/** Brings offers by drop, picker or paste: first a preview, then confirm or discard. */
export function uploadView(state, act) {
  const { upload } = state;
  const phase = upload?.phase ?? "idle";
  return html`<section class="upload" aria-label="Bring offers" @dragover=${over} @dragleave=${leave} @drop=${(e) => drop(e, act)}>
    <p role="status" class="says">${says[phase]?.(upload) ?? ""}</p>
    ${phases[phase](upload, act, state)}
  </section>`;
}

/** What has just happened, in a place that is always there, so that it is read out. */
const says = {
  sending: ({ file }) => html`Reading <strong dir="auto">${file.name}</strong> …`,
  saving: ({ file }) => html`Saving <strong dir="auto">${file.name}</strong> …`,
  planned: ({ plan, busy }) => html`${plan.refusals ? "Nothing can be taken as it is." : plan.answer.sentence}<span class="hidden">${busy ? " Reading it again …" : ""}</span>`,
  done: ({ plan }) => plan.answer.sentence,
  restoring: () => "Taking it back …",
  restored: () => html`<strong>Taken back.</strong> What it replaced is kept below.`,
};

const phases = {
  idle: (_, act) => idle(act),
  sending: ({ share }) => progress(share),
  saving: ({ share }) => progress(share),
  planned: (upload, act, state) => preview(upload)(upload, act, state),
  failed: (upload, act) => failed(upload, act),
  done: doneView,
  restoring: () => progress(),
  restored: (_, act) => html`<div class="buttons"><button data-focus @click=${act.cancelUpload}>Close</button></div>`,
};

/** A table with our own columns is read even where it is refused. */
const isUnread = ({ plan }) => plan.refusals > 0 && !plan.reading.encoding;

const preview = (upload) => (upload.plan.brought ? broughtView : isUnread(upload) ? unreadView : planView);

function idle(act) {
  return html`<p><strong>Drop prices here as you have them</strong> or <label class="file button">choose a file<input class="hidden" type="file" @change=${(e) => pick(e, act)} /></label></p>
    <p class="quiet">A saved shop page, a spreadsheet, a shop's feed, your own table, a quote as text. You see what it changes before anything does.</p>
    <details>
      <summary>Paste a quote or a table</summary>
      <form class="paste" @submit=${(e) => paste(e, act)}>
        <label for="pasted">Text of a mail, a quote or cells of a table</label>
        <textarea id="pasted" name="text" rows="6" spellcheck="false" required></textarea>
        <div class="buttons"><button class="primary">Read it</button></div>
      </form>
    </details>`;
}

/** Without a share it only shows that work is in progress. */
const progress = (share) => (share >= 0 && share < 1 ? html`<progress max="1" value=${share} aria-label="Sent"></progress>` : html`<progress aria-label="Working"></progress>`);

function failed({ problem, file }, act) {
  return html`${problemView(problem)}
    <div class="buttons">
      ${file ? html`<button class="primary" @click=${() => act.planMode("merge")}>Check again</button>` : nothing}
      <button @click=${act.cancelUpload}>Close</button>
    </div>`;
}

function pick(event, act) {
  const [file] = event.target.files;
  event.target.value = "";
  if (file) {
    act.plan(file, "merge");
  }
}

function paste(event, act) {
  event.preventDefault();
  act.paste(event.target.elements.text.value);
}

function over(event) {
  event.preventDefault();
  event.currentTarget.classList.add("over");
}

function leave(event) {
  event.currentTarget.classList.remove("over");
}

/** A file, or text that was marked somewhere else. */
function drop(event, act) {
  event.preventDefault();
  leave(event);
  const [file] = event.dataTransfer.files;
  if (file) {
    act.plan(file, "merge");
  } else {
    act.paste(event.dataTransfer.getData("text/plain"));
  }
}
