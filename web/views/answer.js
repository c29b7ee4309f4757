import { html, nothing } from "../lib.js";
import { href } from "../route.js";
import { longDate, splitName } from "../words.js";
import { ADVICE, ANSWER, REQUIREMENTS, shopping } from "./addresses.js";
import { cards } from "./answer-cards.js";
import { figures } from "./answer-figures.js";
import { causes, tallies } from "./answer-others.js";
import { sure } from "./answer-sure.js";
import { glossed } from "./glossary.js";
import { twin, whenReady } from "./parts.js";
import { shoppingDetails } from "./shopping.js";
import { before } from "./warnings.js";
import "./chart-element.js";

export function answerView(state, act) {
  return whenReady([state.data[ANSWER]], (answer) => {
    return html`
      <div class="first">
        <section class="answer" aria-label="The answer">
          ${headline(answer)} ${reasons(answer)} ${sure(state, act, answer)} ${before(answer.before)}
          ${answer.build ? shoppingDetails(state, act, answer) : nothing}
        </section>
        ${cards(answer)}
      </div>
      ${below(state, answer)} ${foot(answer)}
    `;
  });
}

function headline({ headline, build, name, price, country, purchaseDate, title }) {
  return html`
    <p class="eyebrow">${title ?? "The answer"}, ${longDate(purchaseDate)}</p>
    <h1 tabindex="-1">${build ? html`<a href=${href(["build", build])}>${headline}</a>` : headline}</h1>
    ${price ? html`<p class="price"><strong>${price.text}</strong> <span>at your door in ${country}, all taxes and fees included</span></p>` : nothing}
    ${name ? html`<p class="technical">${name}</p>` : nothing}
  `;
}

const reasons = ({ why, chance, build }) =>
  html`<p class="reasons">${glossed(why.join(" "))}${chance ? html` <strong>${chance}</strong>` : nothing}</p>
    ${build ? nothing : html`<p><a href=${href(["what-if"])}>See what would do it</a></p>`}`;

/** What needs the verdicts of all builds, once they are there. */
function below(state, answer) {
  const { value: advice } = state.data[ADVICE] ?? {};
  const { value: requirements } = state.data[REQUIREMENTS] ?? {};
  const best = advice?.verdicts.find((v) => v.build === answer.build);
  return html`
    <div class="second">
      <div>${best && requirements ? figures(best, requirements.items) : nothing}</div>
      <div>${tallies(answer)} ${causes(answer)}</div>
    </div>
    ${advice && requirements
      ? html`<section class="under" aria-label="Price against speed">
          <h2>Price against speed</h2>
          <rigor-chart .currency=${advice.currency} .verdicts=${advice.verdicts} .requirements=${requirements.items} .best=${advice.build} .theme=${state.theme}></rigor-chart>
        </section>`
      : nothing}
  `;
}

/** What makes the same answer come again. */
function foot({ facts, caseRevision, rules }) {
  return html`<footer class="colophon">
    <p>Facts <code>${facts}</code>, case <code>${caseRevision}</code>, rules <code>${rules}</code>: the same revisions give the same answer. ${twin(ANSWER)}</p>
  </footer>`;
}
