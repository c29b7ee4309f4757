import { leadSpeed } from "../model/lead.js";
import { capital, figure, splitName, status } from "../words.js";

const SYMBOLS = { accepted: "circle", undecided: "diamond", rejected: "triangle" };
const LARGEST = 46;
const SMALLEST = 7;

const PRICES = [1000, 2000, 5000, 10000, 20000, 50000, 100000, 200000];
const SPEEDS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

export const drawable = (verdicts, speed) =>
  verdicts.filter((v) => v.price.low > 0 && v.price.high && speed.of(v).high > 0 && speed.of(v).low != null);

/** Options of ECharts; none of their texts is read as markup. */
export function chartOptions({ currency, verdicts, requirements, best, colours, narrow }) {
  const limit = (id) => requirements.find((r) => r.requirement === id)?.limitValue;
  const speed = leadSpeed(requirements, verdicts);
  const [budget, minimum] = [limit("budget.ceiling"), speed.limit];
  const drawn = drawable(verdicts, speed);
  const x = span(drawn.flatMap((v) => [v.price.low, v.price.high]).concat(budget ?? []));
  const y = span(drawn.flatMap((v) => [Math.max(1, speed.of(v).low), speed.of(v).high]).concat(minimum ?? []));
  const most = Math.max(1, ...drawn.map((v) => v.memory.high ?? 0));
  const series = ["rejected", "undecided", "accepted"].flatMap((outcome) => {
    const own = drawn.filter((v) => v.outcome === outcome);
    return [bands(own, colours[status(outcome).tone], y, speed), points({ own, outcome, most, best, colours, narrow, y, speed })];
  });
  return {
    animation: false,
    textStyle: { fontFamily: "inherit", color: colours["ink-2"] },
    grid: { left: narrow ? 34 : 52, right: narrow ? 14 : 30, top: 34, bottom: 50 },
    xAxis: { ...axis(x, colours), name: `landed price, ${currency}`, nameLocation: "middle", nameGap: 32 },
    yAxis: { ...axis(y, colours), name: `${speed.role}, tok/s`, nameLocation: "end", nameGap: 14, nameTextStyle: { align: "left" } },
    series: [frame({ x, y, currency, budget, minimum, colours, narrow }), ...series],
  };
}

function span(values) {
  return { min: Math.min(...values) * 0.82, max: Math.max(...values) * 1.22 };
}

function axis({ min, max }, colours) {
  const hidden = { show: false };
  return { type: "log", min, max, axisLine: { lineStyle: { color: colours.line } }, axisTick: hidden, axisLabel: hidden, splitLine: hidden, nameTextStyle: { color: colours["ink-2"] } };
}

/** The grid, the two limits and the corner between them. A logarithmic axis labels powers of ten only, which is too few here. */
function frame({ x, y, currency, budget, minimum, colours, narrow }) {
  const label = { color: colours["ink-2"], fontSize: 11 };
  const within = ({ min, max }) => (v) => v > min && v < max;
  const grid = { lineStyle: { color: colours.line, width: 1, type: "solid" } };
  const limit = { lineStyle: { color: colours.ink, width: 1.2, type: "dashed" } };
  const xs = PRICES.filter(within(x)).map((v) => ({ xAxis: v, ...grid, label: { ...label, position: "start", distance: 7, formatter: narrow ? `${v / 1000}k` : figure(v) } }));
  const ys = SPEEDS.filter(within(y)).map((v) => ({ yAxis: v, ...grid, label: { ...label, position: "start", distance: 7, formatter: figure(v) } }));
  const lines = [
    budget && { xAxis: budget, ...limit, label: { ...label, position: "end", color: colours.ink, formatter: narrow ? "budget" : `budget ${figure(budget, currency)}` } },
    minimum && { yAxis: minimum, ...limit, label: { ...label, position: "insideEndBottom", color: colours.ink, formatter: `minimum ${figure(minimum, "tok/s")}` } },
  ].filter(Boolean);
  const corner = budget && minimum ? [[{ coord: [x.min, minimum] }, { coord: [budget, y.max] }]] : [];
  return {
    type: "scatter",
    data: [],
    silent: true,
    z: 1,
    markLine: { silent: true, symbol: "none", z: 1, data: [...xs, ...ys, ...lines] },
    markArea: { silent: true, z: 0, data: corner, itemStyle: { color: colours.met, opacity: 0.08 } },
  };
}

/** The error bars: a line from the low to the high end of the band. */
function bands(own, colour, y, speed) {
  return {
    type: "custom",
    silent: true,
    z: 2,
    data: own.map((v) => [middle(v.price), Math.max(speed.of(v).low, y.min), speed.of(v).high]),
    renderItem: (params, api) => {
      const [x, low] = api.coord([api.value(0), api.value(1)]);
      const [, high] = api.coord([api.value(0), api.value(2)]);
      return { type: "line", shape: { x1: x, y1: low, x2: x, y2: high }, style: { stroke: colour, lineWidth: 1, opacity: 0.6 } };
    },
  };
}

const middle = ({ low, high }, least = 0) => Math.sqrt(Math.max(low, least) * Math.max(high, least));

function points({ own, outcome, most, best, colours, narrow, y, speed }) {
  const main = outcome === "accepted";
  const colour = colours[status(outcome).tone];
  return {
    type: "scatter",
    z: main ? 5 : 3,
    symbol: SYMBOLS[outcome],
    symbolSize: (value) => Math.max(SMALLEST, LARGEST * Math.sqrt(value[2] / most) * (narrow ? 0.6 : 1)),
    itemStyle: { color: translucent(colour, main ? 0.8 : 0.3), opacity: 1, borderColor: colour, borderWidth: 1 },
    emphasis: { disabled: true },
    cursor: "pointer",
    data: own.map((v) => ({
      value: [middle(v.price), middle(speed.of(v), y.min), v.memory.high ?? 0],
      build: v.build,
      tip: `${v.name}\n${capital(v.outcome)} · ${v.price.text} · ${speed.of(v).text} · ${v.memory.text}\n${v.reasons.join("\n")}`,
      itemStyle: v.build === best ? { color: colour, borderColor: colours.ink, borderWidth: 2 } : {},
      label: name(v, main && !narrow, v.build === best, colours),
    })),
    labelLayout: { hideOverlap: true },
  };
}

const translucent = (colour, share) => colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${share})`);

/** Labels: the full name for the best build, a shorter one for other accepted builds where there is room. */
function name(v, show, best, { ink, paper }) {
  const [first, ...rest] = splitName(v.name).main.split(/,? (?=plus |with |AM5|TRX50|\+)/);
  const look = { color: ink, textBorderColor: paper, textBorderWidth: 3, lineHeight: 15 };
  return best
    ? { ...look, show, formatter: () => [first, rest.join(" ")].join("\n"), position: "top", distance: 38, fontWeight: 600 }
    : { ...look, show, formatter: () => first, position: "bottom", distance: 6, fontSize: 11 };
}
