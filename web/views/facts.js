import { html } from "../lib.js";
export function factsView() { return html`<h1 tabindex="-1">facts</h1>`; }
