import { html } from "../lib.js";
export function whatIfView() { return html`<h1 tabindex="-1">what-if</h1>`; }
