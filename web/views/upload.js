import { html, nothing } from "../lib.js";
import { count } from "../words.js";
import { planView } from "./plan.js";

/** Uploads offers by drop or file picker: first a preview, then confirm or cancel. */
export function uploadView({ upload }, act) {
  return html`<section class="upload" aria-label="Upload offers" @dragover=${over} @dragleave=${leave} @drop=${(e) => drop(e, act)}>
    ${phases[upload?.phase ?? "idle"](upload, act)}
  </section>`;
}

const phases = {
  idle: (_, act) => html`<p><strong>Drop a CSV of offers here</strong> or <label class="file button">choose a file<input class="hidden" type="file" accept=".csv,.txt,.tsv,text/csv" @change=${(e) => pick(e, act)} /></label></p>
    <p class="quiet">Semicolons, Excel's encodings and 7'691.00 are understood. You see the changes before they are applied.</p>`,
  sending: ({ file, share }) => html`<p role="status">Reading <strong>${file.name}</strong> …</p>${progress(share)}`,
  saving: ({ file, share }) => html`<p role="status">Saving <strong>${file.name}</strong> …</p>${progress(share)}`,
  planned: planView,
  failed: (upload, act) => failed(upload, act),
  done: ({ file, plan }, act) => html`<p role="status"><strong>${file.name} is in force.</strong> ${summary(plan)} The previous version is listed below.</p>
    <div class="buttons"><button @click=${act.cancelUpload}>Close</button></div>`,
  restoring: ({ version }) => html`<p role="status">Putting version ${version} in force again …</p>${progress()}`,
  restored: ({ version }, act) => html`<p role="status"><strong>Version ${version} is in force again.</strong> The version that it replaced is kept.</p>
    <div class="buttons"><button @click=${act.cancelUpload}>Close</button></div>`,
};

const summary = (plan) => `${count(plan?.added?.count ?? 0, "offer")} new, ${plan?.changed?.count ?? 0} changed, ${plan?.gone?.count ?? 0} gone.`;

/** Without a share it only shows that work is in progress. */
const progress = (share) => (share >= 0 && share < 1 ? html`<progress max="1" value=${share} aria-label="Sent"></progress>` : html`<progress aria-label="Working"></progress>`);

function failed({ problem, file }, act) {
  return html`<div role="alert">
      <p class="ink-out"><strong>${problem.problem.title ?? "This did not work."}</strong></p>
      <p>${problem.message}</p>
      ${problem.status === 412 ? html`<p>The offers have changed in the meantime. Check the changes again.</p>` : nothing}
      ${(problem.problem.faults ?? []).length ? html`<ul>${problem.problem.faults.slice(0, 20).map((f) => html`<li>${f.file}:${f.line}:${f.column} ${f.message}</li>`)}</ul>` : nothing}
    </div>
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

function over(event) {
  event.preventDefault();
  event.currentTarget.classList.add("over");
}

function leave(event) {
  event.currentTarget.classList.remove("over");
}

function drop(event, act) {
  event.preventDefault();
  leave(event);
  const [file] = event.dataTransfer.files;
  if (file) {
    act.plan(file, "merge");
  }
}
