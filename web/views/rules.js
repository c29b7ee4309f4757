import { html } from "../lib.js";
export function rulesView() { return html`<h1 tabindex="-1">rules</h1>`; }
