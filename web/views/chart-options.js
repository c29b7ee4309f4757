import { status } from "../words.js";

const SYMBOLS = { accepted: "circle", undecided: "diamond", rejected: "triangle" };

/** A drawing of the scene as options of ECharts; none of their texts is read as markup. */
export function chartOptions({ scene, currency, measure, colours }) {
  const { plot, x, y, marks, narrow } = scene;
  const series = ["rejected", "undecided", "accepted"].flatMap((outcome) => {
    const own = marks.filter((m) => m.v.outcome === outcome);
    return [bars(own, colours[status(outcome).tone]), points(own, outcome, colours), leaders(own.filter((m) => m.label?.far), colours.ink)];
  });
  return {
    animation: false,
    textStyle: { fontFamily: "inherit", color: colours["ink-2"] },
    grid: { left: plot.x, right: plot.right, top: plot.y, bottom: plot.bottom },
    xAxis: { ...axis(x, colours), name: `landed price, ${currency}`, nameLocation: "middle", nameGap: 30 },
    yAxis: { ...axis(y, colours), name: [measure.name, measure.written.after.trim()].filter(Boolean).join(", "), nameLocation: "middle", nameGap: narrow ? 36 : 46 },
    series: [frame(scene, measure, colours, narrow), ...series],
  };
}

function axis({ min, max }, colours) {
  const hidden = { show: false };
  return { type: "log", min, max, axisLine: { lineStyle: { color: colours.line } }, axisTick: hidden, axisLabel: hidden, splitLine: hidden, nameTextStyle: { color: colours["ink-2"] } };
}

const tick = (v) => v.toLocaleString("en", { maximumFractionDigits: 1 });

/** The grid, the limits and the corner between them. A logarithmic axis labels powers of ten only, which is too few here. */
function frame({ x, y, limits: { budget, measure: asked } }, measure, colours, narrow) {
  const label = { color: colours["ink-2"], fontSize: 11, lineHeight: 13 };
  const grid = { lineStyle: { color: colours.line, width: 1, type: "solid" } };
  const limit = { lineStyle: { color: colours.ink, width: 1.2, type: "dashed" } };
  const strong = { ...label, color: colours.ink };
  const xs = x.ticks.map((v) => ({ xAxis: v, ...grid, label: { ...label, position: "start", distance: 7, formatter: narrow && v >= 1000 ? `${v / 1000}k` : tick(v) } }));
  const ys = y.ticks.map((v) => ({ yAxis: v, ...grid, label: { ...label, position: "start", distance: 7, formatter: tick(v) } }));
  const lines = [budget && { xAxis: budget.value, ...limit, label: { ...strong, position: "end", formatter: budget.text } }, asked && { yAxis: asked.value, ...limit, label: { ...strong, position: "end", distance: 5, align: "left", formatter: asked.text } }].filter(Boolean);
  const corner = budget && asked && measure.op !== "at-most" ? [[{ coord: [x.min, asked.value] }, { coord: [budget.value, y.max] }]] : [];
  return {
    type: "scatter",
    data: [],
    silent: true,
    z: 1,
    markLine: { silent: true, symbol: "none", z: 1, data: [...xs, ...ys, ...lines] },
    markArea: { silent: true, z: 0, data: corner, itemStyle: { color: colours.met, opacity: 0.08 } },
  };
}

/** The bands of both figures: lines through the mark from the low to the high end. */
function bars(own, colour) {
  const style = { stroke: colour, lineWidth: 1, opacity: 0.6 };
  return {
    type: "custom",
    silent: true,
    z: 2,
    data: own.map((m) => [m.price, m.value]),
    renderItem: ({ dataIndex }) => {
      const m = own[dataIndex];
      return { type: "group", children: [{ type: "line", shape: { x1: m.x, y1: m.bottom, x2: m.x, y2: m.top }, style }, { type: "line", shape: { x1: m.left, y1: m.y, x2: m.right, y2: m.y }, style }] };
    },
  };
}

/** From a mark to a label that found no place beside it. */
function leaders(own, colour) {
  return {
    type: "custom",
    silent: true,
    z: 4,
    data: own.map((m) => [m.price, m.value]),
    renderItem: ({ dataIndex }) => {
      const { x, y, label } = own[dataIndex];
      const to = { x: Math.min(label.x + label.width, Math.max(label.x, x)), y: label.y > y ? label.y : label.y + label.height };
      return { type: "line", shape: { x1: x, y1: y, x2: to.x, y2: to.y }, style: { stroke: colour, lineWidth: 1 } };
    },
  };
}

function points(own, outcome, colours) {
  const main = outcome === "accepted";
  const colour = colours[status(outcome).tone];
  return {
    type: "scatter",
    z: main ? 5 : 3,
    symbol: SYMBOLS[outcome],
    symbolSize: (value, { dataIndex }) => 2 * own[dataIndex].r,
    itemStyle: { color: translucent(colour, main ? 0.8 : 0.3), opacity: 1, borderColor: colour, borderWidth: 1 },
    emphasis: { disabled: true },
    cursor: "pointer",
    data: own.map((m) => ({
      value: [m.price, m.value],
      build: m.v.build,
      itemStyle: m.best ? { color: colour, borderColor: colours.ink, borderWidth: 2 } : {},
      label: m.label ? label(m, colours) : { show: false },
    })),
  };
}

const translucent = (colour, share) => colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${share})`);

/** At the place that the scene found, told from the corner of the mark's box. */
const label = ({ label: { x, y, text }, x: cx, y: cy, r, best }, { ink, paper }) => ({
  show: true,
  formatter: () => text,
  position: [x - (cx - r), y - (cy - r)],
  color: ink,
  textBorderColor: paper,
  textBorderWidth: 3,
  lineHeight: 15,
  fontSize: best ? 12 : 11,
  ...(best ? { fontWeight: 600 } : {}),
});
