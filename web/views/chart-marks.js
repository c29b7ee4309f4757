import { href } from "../route.js";
import { capital } from "../words.js";

/** What a mark stands for. */
export const told = ({ v }, measure) =>
  [v.name, `${capital(v.outcome)} · ${v.price.text} · ${measure.of(v).text} · ${v.memory.text}`, ...v.reasons].join("\n");

const STEPS = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1 };

/**
 * The marks as a list that the keyboard walks: left and right by price, up and down by the figure; Enter opens the build.
 * It lies over the drawing, lets the pointer through and rings the mark it is at.
 */
export class ChartMarks {
  #list = document.createElement("div");
  #ring = document.createElement("i");
  #marks = [];
  #measure;
  #at = null;

  constructor(point) {
    this.point = point;
    this.#list.className = "marks";
    this.#ring.className = "ring";
    this.#ring.hidden = true;
    this.#list.tabIndex = 0;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", "Builds in the chart. Left and right go by price, up and down by the figure, Enter opens the build.");
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    this.#list.addEventListener("focus", () => this.#go(this.#at ?? this.#marks.find((m) => m.best) ?? this.#marks[0]));
    this.#list.addEventListener("blur", () => this.#leave());
  }

  get elements() {
    return [this.#list, this.#ring];
  }

  show(marks, measure) {
    this.#marks = [...marks].sort((a, b) => a.price - b.price);
    this.#measure = measure;
    this.#list.replaceChildren(...this.#marks.map((m, i) => this.#option(m, i)));
    this.#list.removeAttribute("aria-activedescendant");
    this.#list.hidden = !marks.length;
    this.#at = null;
    this.#ring.hidden = true;
  }

  #option(m, i) {
    const option = document.createElement("div");
    option.id = `mark-${i}`;
    option.className = "hidden";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.textContent = told(m, this.#measure);
    return option;
  }

  #key(event) {
    if (event.key === "Enter" && this.#at) {
      location.hash = href(["build", this.#at.v.build]);
    } else if (event.key === "Escape") {
      this.point(null, "");
    } else if (event.key in STEPS || event.key === "Home" || event.key === "End") {
      event.preventDefault();
      this.#go(this.#next(event.key));
    }
  }

  #next(key) {
    const order = /Up|Down/.test(key) ? [...this.#marks].sort((a, b) => a.value - b.value || a.price - b.price) : this.#marks;
    const at = key === "Home" ? 0 : key === "End" ? order.length - 1 : order.indexOf(this.#at) + STEPS[key];
    return order[Math.min(order.length - 1, Math.max(0, at))];
  }

  #go(mark) {
    if (!mark) {
      return;
    }
    this.#list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    const option = this.#list.children[this.#marks.indexOf(mark)];
    option.setAttribute("aria-selected", "true");
    this.#list.setAttribute("aria-activedescendant", option.id);
    this.#at = mark;
    this.#ring.hidden = false;
    Object.entries({ left: mark.x - mark.r, top: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r }).forEach(([name, value]) => this.#ring.style.setProperty(name, `${value}px`));
    const box = this.#ring.getBoundingClientRect();
    this.point({ clientX: box.right, clientY: box.bottom }, told(mark, this.#measure));
  }

  #leave() {
    this.#ring.hidden = true;
    this.point(null, "");
  }
}
