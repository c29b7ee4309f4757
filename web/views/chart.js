import { html } from "../lib.js";
import { leadSpeed } from "../model/lead.js";
import { href } from "../route.js";
import { ADVICE, REQUIREMENTS } from "./addresses.js";
import { badge, heading, whenReady } from "./parts.js";
import "./chart-element.js";

export function chartView(state) {
  return whenReady([state.data[ADVICE], state.data[REQUIREMENTS]], (advice, { items }) => {
    return html`
      ${heading("Price against speed", ADVICE)}
      <rigor-chart class="tall" .currency=${advice.currency} .verdicts=${advice.verdicts} .requirements=${items} .best=${advice.build} .theme=${state.theme}></rigor-chart>
      ${twinTable(advice.verdicts, leadSpeed(items, advice.verdicts))}
    `;
  });
}

function twinTable(verdicts, speed) {
  return html`<details class="chart-table">
    <summary>The same as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Price and speed of each build">
      <table class="plain">
        <thead>
          <tr><th scope="col">Build</th><th scope="col">Verdict</th><th scope="col" class="num">Landed price</th><th scope="col" class="num">Speed of ${speed.role}</th><th scope="col" class="num">GPU memory</th></tr>
        </thead>
        <tbody>
          ${verdicts.map(
            (v) => html`<tr>
              <th scope="row"><a href=${href(["build", v.build])}>${v.name}</a></th>
              <td>${badge(v.outcome)}</td>
              <td class="num">${v.price.text}</td>
              <td class="num">${speed.of(v).text}</td>
              <td class="num">${v.memory.text}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
