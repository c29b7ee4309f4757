import { echarts } from "../lib.js";
import { href } from "../route.js";
import { leadSpeed } from "../model/lead.js";
import { chartOptions, drawable } from "./chart-options.js";

const TONES = ["met", "doubt", "out", "ink", "ink-2", "line", "paper"];

/** Price against speed, drawn once it is visible. A table holds the same figures. */
class RigorChart extends HTMLElement {
  #chart;
  #resize = new ResizeObserver(() => this.#chart?.resize());
  #sight = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.#begin());
  #dark = matchMedia("(prefers-color-scheme: dark)");
  #redraw = () => this.#draw();
  #data = {};

  set currency(value) {
    this.#take("currency", value);
  }

  set verdicts(value) {
    this.#take("verdicts", value);
  }

  set requirements(value) {
    this.#take("requirements", value);
  }

  set best(value) {
    this.#take("best", value);
  }

  set theme(value) {
    this.#take("theme", value);
  }

  connectedCallback() {
    if (!this.firstChild) {
      this.append(this.#canvas(), this.#legend());
    }
    this.#sight.observe(this);
    this.#dark.addEventListener("change", this.#redraw);
  }

  disconnectedCallback() {
    this.#sight.disconnect();
    this.#resize.disconnect();
    this.#dark.removeEventListener("change", this.#redraw);
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
    this.#chart.on("mouseover", ({ data, event }) => data?.tip && point(event.event, data.tip));
    this.#chart.on("mouseout", () => point(null, ""));
    this.#chart.on("rendered", () => scalable(canvas.querySelector("svg")));
    this.#resize.observe(canvas);
    this.#draw();
  }

  #draw() {
    if (this.#chart) {
      const narrow = this.clientWidth < 560;
      this.#chart.setOption(chartOptions({ ...this.#data, colours: this.#colours(), narrow }), { notMerge: true });
      this.querySelector(".left-out").textContent = leftOut(this.#data);
    }
  }

  #canvas() {
    const canvas = document.createElement("div");
    canvas.className = "canvas";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", "Landed price against speed, one mark for each build; the table holds the same figures.");
    return canvas;
  }

  /** The legend is text; its colours are also the chart's. */
  #legend() {
    const legend = document.createElement("div");
    legend.className = "legend";
    legend.innerHTML =
      '<span><b class="ink-met">●</b> accepted</span><span><b class="ink-doubt">◆</b> undecided</span><span><b class="ink-out">▲</b> rejected</span>' +
      "<span>area: GPU memory</span><span>bar: the band of the estimate</span><span>shaded: within budget and fast enough</span>" +
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

function leftOut({ verdicts, requirements }) {
  const n = verdicts.length - drawable(verdicts, leadSpeed(requirements, verdicts)).length;
  return n ? `${n} without a known price or speed are in the table only` : "";
}

/** The page's own tooltip: that of the chart library needs inline styles, which the page forbids. */
function point(event, text) {
  const bubble = document.getElementById("tip");
  bubble.hidden = !event;
  if (event) {
    bubble.textContent = text;
    const own = bubble.getBoundingClientRect();
    bubble.style.setProperty("left", `${Math.min(event.clientX + 14, innerWidth - own.width - 8)}px`);
    bubble.style.setProperty("top", `${Math.min(event.clientY + 14, innerHeight - own.height - 8)}px`);
  }
}

customElements.define("rigor-chart", RigorChart);
