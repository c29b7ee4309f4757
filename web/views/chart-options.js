import { capital, figure, splitName, status } from "../words.js";

const SYMBOLS = { accepted: "circle", undecided: "diamond", rejected: "triangle" };
const LARGEST = 46;
const SMALLEST = 7;

const SPEEDS = { min: 3, max: 1000 };

export const drawable = (verdicts) =>
  verdicts.filter((v) => v.price.low > 0 && v.price.high && v.mainSpeed.high > 0 && v.mainSpeed.low != null);

/** ECharts' options; nothing in them is text to be read as markup. */
export function chartOptions({ verdicts, requirements, best, colours, narrow }) {
  const limit = (id) => requirements.find((r) => r.requirement === id)?.limitValue;
  const drawn = drawable(verdicts);
  const most = Math.max(1, ...drawn.map((v) => v.memory.high ?? 0));
  const marks = limits(limit("budget.ceiling"), limit("speed.main"), colours, narrow);
  return {
    animation: false,
    textStyle: { fontFamily: "inherit", color: colours["ink-2"] },
    grid: { left: narrow ? 8 : 16, right: narrow ? 12 : 28, top: 26, bottom: 24, containLabel: true },
    xAxis: axis({ name: "landed price", unit: "CHF", min: lowest(drawn), max: highest(drawn), colours, at: "middle", gap: 32 }),
    yAxis: axis({ name: "main agent, tok/s", min: SPEEDS.min, max: SPEEDS.max, colours, at: "end", gap: 10 }),
    series: ["rejected", "undecided", "accepted"].flatMap((outcome) => {
      const own = drawn.filter((v) => v.outcome === outcome);
      return [bands(own, colours[tone(outcome)]), points({ own, outcome, most, best, colours, narrow, marks })];
    }),
  };
}

const tone = (outcome) => status(outcome).tone;
const middle = (band) => Math.sqrt(Math.max(band.low, SPEEDS.min) * Math.max(band.high, SPEEDS.min));
const lowest = (drawn) => Math.min(2000, ...drawn.map((v) => v.price.low));
const highest = (drawn) => Math.max(20000, ...drawn.map((v) => v.price.high)) * 1.1;

function axis({ name, unit, min, max, colours, at, gap }) {
  return {
    type: "log",
    min,
    max,
    name,
    nameLocation: at,
    nameGap: gap,
    nameTextStyle: { color: colours["ink-2"], align: at === "end" ? "left" : "center" },
    axisLine: { show: true, lineStyle: { color: colours.line } },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: colours.line, opacity: 0.55 } },
    axisLabel: { color: colours["ink-2"], formatter: (v) => figure(v, unit && v >= 1000 ? unit : undefined) },
  };
}

function limits(budget, minimum, colours, narrow) {
  const label = { color: colours["ink-2"], fontSize: 11 };
  return {
    silent: true,
    lines: [
      budget && { xAxis: budget, label: { ...label, formatter: narrow ? "budget" : `budget ${figure(budget, "CHF")}`, position: "end" } },
      minimum && { yAxis: minimum, label: { ...label, formatter: `minimum ${figure(minimum, "tok/s")}`, position: "insideEndBottom" } },
    ].filter(Boolean),
    corner: budget && minimum ? [[{ coord: [1, minimum] }, { coord: [budget, SPEEDS.max] }]] : [],
  };
}

/** The error bars: a line from the low to the high end of the band. */
function bands(own, colour) {
  return {
    type: "custom",
    silent: true,
    z: 2,
    data: own.map((v) => [Math.sqrt(v.price.low * v.price.high), Math.max(v.mainSpeed.low, SPEEDS.min), v.mainSpeed.high]),
    renderItem: (params, api) => {
      const [x, low] = api.coord([api.value(0), api.value(1)]);
      const [, high] = api.coord([api.value(0), api.value(2)]);
      return { type: "line", shape: { x1: x, y1: low, x2: x, y2: high }, style: { stroke: colour, lineWidth: 1, opacity: 0.6 } };
    },
  };
}

function points({ own, outcome, most, best, colours, narrow, marks }) {
  const colour = colours[tone(outcome)];
  const main = outcome === "accepted";
  return {
    type: "scatter",
    z: main ? 5 : 3,
    symbol: SYMBOLS[outcome],
    symbolSize: (value) => Math.max(SMALLEST, LARGEST * Math.sqrt(value[2] / most)),
    itemStyle: { color: colour, opacity: main ? 0.8 : 0.42, borderColor: colours.paper, borderWidth: 1 },
    emphasis: { disabled: true },
    cursor: "pointer",
    labelLayout: { hideOverlap: true },
    data: own.map((v) => ({
      value: [Math.sqrt(v.price.low * v.price.high), middle(v.mainSpeed), v.memory.high ?? 0],
      build: v.build,
      tip: `${v.name}\n${capital(v.outcome)} · ${v.price.text} · ${v.mainSpeed.text} · ${v.memory.text}\n${v.reasons.join("\n")}`,
      label: { show: v.build === best && !narrow, formatter: () => splitName(v.name).main, position: "bottom", color: colours.ink, fontWeight: 600, distance: 8 },
    })),
    ...(main
      ? {
          markLine: { silent: true, symbol: "none", data: marks.lines, lineStyle: { color: colours.ink, width: 1, type: "dashed" } },
          markArea: { silent: true, data: marks.corner, itemStyle: { color: colours.met, opacity: 0.07 } },
        }
      : {}),
  };
}
