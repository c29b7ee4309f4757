import { echarts } from "../lib.js";
import { href } from "../route.js";
import { chosen, measures } from "../model/measures.js";
import { scene } from "../model/scene.js";
import { ChartMarks, told } from "./chart-marks.js";
import { chartOptions } from "./chart-options.js";

/** On paper the drawing is scaled as it is. */
const PRINTED = matchMedia("print");

const TONES = ["met", "doubt", "out", "ink", "ink-2", "line", "paper"];
const TAKEN = ["currency", "verdicts", "requirements", "best", "theme", "measure"];

/** Price against what matters, drawn once it is visible. A table holds the same figures. */
class RigorChart extends HTMLElement {
  #chart;
  #drawn;
  #marks = new ChartMarks(point);
  #resize = new ResizeObserver(() => this.#draw());
  #sight = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.#begin());
  #looks = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  #redraw = () => this.#draw();
  #data = {};

  static {
    TAKEN.forEach((name) => Object.defineProperty(this.prototype, name, { set(value) { this.#take(name, value); } }));
  }

  connectedCallback() {
    if (!this.firstChild) {
      this.append(this.#frame(), this.#legend());
    }
    this.#sight.observe(this);
    this.#looks.forEach((look) => look.addEventListener("change", this.#redraw));
  }

  disconnectedCallback() {
    this.#sight.disconnect();
    this.#resize.disconnect();
    this.#looks.forEach((look) => look.removeEventListener("change", this.#redraw));
    this.#chart?.dispose();
    this.#chart = null;
  }

  #take(name, value) {
    if (this.#data[name] !== value) {
      this.#data[name] = value;
      this.#draw();
    }
  }

  async #begin() {
    this.#sight.disconnect();
    const { init } = await echarts();
    if (!this.isConnected || this.#chart) {
      return;
    }
    const canvas = this.querySelector(".canvas");
    this.#chart = init(canvas, null, { renderer: "svg" });
    this.#chart.on("click", ({ data }) => data?.build && (location.hash = href(["build", data.build])));
    this.#chart.on("mouseover", ({ data, event }) => this.#tell(data?.build, event?.event));
    this.#chart.on("mouseout", () => point(null, ""));
    this.#chart.on("rendered", () => scalable(canvas.querySelector("svg")));
    this.#resize.observe(canvas);
    this.#draw();
  }

  #draw() {
    const canvas = this.querySelector(".canvas");
    if (!this.#chart || !canvas.clientWidth || PRINTED.matches) {
      return;
    }
    this.#chart.resize();
    const { verdicts, requirements, currency, best } = this.#data;
    const measure = chosen(measures(requirements, verdicts), this.#data.measure);
    const drawn = scene({ verdicts, requirements, measure, best, width: canvas.clientWidth, height: canvas.clientHeight });
    this.#drawn = { ...drawn, measure };
    this.#chart.setOption(chartOptions({ scene: drawn, currency, measure, colours: this.#colours() }), { notMerge: true });
    this.#marks.show(drawn.marks, measure);
    const n = verdicts.length - drawn.marks.length;
    this.querySelector(".left-out").textContent = n ? `${n} without a known price or figure are in the table only` : "";
  }

  #tell(build, event) {
    const mark = this.#drawn.marks.find((m) => m.v.build === build);
    if (mark && event) {
      point(event, told(mark, this.#drawn.measure));
    }
  }

  #frame() {
    const canvas = Object.assign(document.createElement("div"), { className: "canvas", ariaHidden: "true" });
    const frame = Object.assign(document.createElement("div"), { className: "drawing" });
    frame.append(canvas, ...this.#marks.elements);
    return frame;
  }

  /** The legend is text; its colours are also the chart's. */
  #legend() {
    const legend = document.createElement("div");
    legend.className = "legend";
    legend.innerHTML =
      '<span><b class="ink-met">●</b> accepted</span><span><b class="ink-doubt">◆</b> undecided</span><span><b class="ink-out">▲</b> rejected</span>' +
      "<span>area: GPU memory</span><span>mark: what is likely; bars: its bands</span><span>dashed: limits; shaded: within both</span>" +
      '<span class="left-out"></span>' +
      TONES.map((tone) => `<i hidden class="tone" data-tone="${tone}"></i>`).join("");
    return legend;
  }

  #colours() {
    const probes = [...this.querySelectorAll(".tone")];
    return Object.fromEntries(probes.map((p) => [p.dataset.tone, getComputedStyle(p).color]));
  }
}

/** Lets the chart scale to the width of the paper when it is printed. */
function scalable(svg) {
  svg?.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
}

/** The page's own tooltip: that of the chart library needs inline styles, which the page forbids. */
function point(event, text) {
  const bubble = document.getElementById("tip");
  bubble.hidden = !event;
  if (event) {
    bubble.textContent = text;
    const own = bubble.getBoundingClientRect();
    bubble.style.setProperty("left", `${Math.max(8, Math.min(event.clientX + 14, innerWidth - own.width - 8))}px`);
    bubble.style.setProperty("top", `${Math.max(8, Math.min(event.clientY + 14, innerHeight - own.height - 8))}px`);
  }
}

customElements.define("rigor-chart", RigorChart);
