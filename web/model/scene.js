import { splitName, written } from "../words.js";
import { placed } from "./labels.js";
import { drawable } from "./measures.js";
import { numberOf } from "./board.js";

const LARGEST = 46;
const SMALLEST = 8;
/** Pixels of a letter at the size of the labels. */
const LETTER = 6.4;
const LINE = 15;
const NAMED = 40;
const STEPS = [1, 2, 5].flatMap((n) => [0.1, 1, 10, 100, 1000, 10000, 100000].map((p) => n * p)).sort((a, b) => a - b);

/** What is drawn where, in pixels: the axes with their ticks and limits, and a mark for each build that has a place. */
export function scene({ verdicts, requirements, measure, best, width, height }) {
  const narrow = width < 560;
  const drawn = drawable(verdicts, measure);
  const plot = { x: narrow ? 52 : 66, y: 30, right: narrow ? 62 : 86, bottom: 50 };
  const room = { x: plot.x, y: plot.y, width: Math.max(40, width - plot.x - plot.right), height: Math.max(40, height - plot.y - plot.bottom) };
  const budget = requirements.find((r) => r.requirement === "budget.ceiling" && r.limitValue);
  const least = Math.min(...drawn.map((v) => numberOf(measure.of(v)) || Infinity)) / 4;
  const x = axis(drawn.flatMap((v) => [v.price.low, v.price.high]).concat(budget?.limitValue ?? []), (share) => room.x + share * room.width);
  const y = axis(drawn.flatMap((v) => [Math.max(least, measure.of(v).low), measure.of(v).high]).concat(measure.limit > 0 ? measure.limit : []), (share) => room.y + room.height * (1 - share));
  const most = Math.max(1, ...drawn.map((v) => v.memory.high ?? 0));
  const marks = drawn.map((v) => mark(v, { measure, x, y, most, narrow, best }));
  const limits = { budget: budget && { value: budget.limitValue, at: x.at(budget.limitValue), text: budget.limit }, measure: measure.limit > 0 ? { value: measure.limit, at: y.at(measure.limit), text: limitText(measure) } : null };
  const named = narrow ? [] : marks.filter((m) => m.v.outcome === "accepted").sort((a, b) => b.best - a.best).slice(0, NAMED);
  const boxes = placed(named.map((m) => ({ ...m, ...size(m), must: m.best })), obstacles(marks, limits, room), room);
  named.forEach((m, i) => (m.label = boxes[i] && { ...boxes[i], text: lines(m).join("\n") }));
  return { plot, room, x, y, marks, limits, narrow };
}

const limitText = ({ op, limit, written: unit }) => `${op === "at-most" ? "at most" : "at least"}\n${written(limit, unit)}`;

function axis(values, at) {
  const min = Math.min(...values) * 0.82;
  const max = Math.max(...values) * 1.22;
  const all = STEPS.filter((v) => v > min && v < max);
  return { min, max, ticks: all.length > 9 ? all.filter((v) => /^[15]/.test(String(v).replace(/^0\.0*/, ""))) : all, at: (v) => at((Math.log(v) - Math.log(min)) / (Math.log(max) - Math.log(min))) };
}

function mark(v, { measure, x, y, most, narrow, best }) {
  const figure = measure.of(v);
  const [price, value] = [numberOf(v.price), Math.max(numberOf(figure), y.min)];
  const low = Math.max(figure.low, y.min);
  const r = Math.max(SMALLEST, LARGEST * Math.sqrt((v.memory.high ?? 0) / most) * (narrow ? 0.6 : 1)) / 2;
  return { v, best: v.build === best, price, value, low, high: figure.high, r, x: x.at(price), y: y.at(value), top: y.at(figure.high), bottom: y.at(low), left: x.at(v.price.low), right: x.at(v.price.high) };
}

/** The full name of the best in two lines, of the others what tells them apart. */
function lines({ v, best }) {
  const [first, ...rest] = splitName(v.name).main.split(/,? (?=plus |with |AM5|TRX50|\+)/);
  return best ? [first, rest.join(" ")].filter(Boolean) : [first];
}

function size(m) {
  const text = lines(m);
  return { width: Math.max(...text.map((t) => t.length)) * LETTER * (m.best ? 1.12 : 1), height: text.length * LINE };
}

/** What no label may cover: marks, bars and limits. */
function obstacles(marks, { budget, measure }, room) {
  return [
    ...marks.flatMap((m) => [
      { x: m.x - m.r, y: m.y - m.r, width: 2 * m.r, height: 2 * m.r },
      { x: m.x - 1, y: m.top, width: 2, height: m.bottom - m.top },
      { x: m.left, y: m.y - 1, width: m.right - m.left, height: 2 },
    ]),
    ...(budget ? [{ x: budget.at - 2, y: room.y, width: 4, height: room.height }] : []),
    ...(measure ? [{ x: room.x, y: measure.at - 2, width: room.width, height: 4 }] : []),
  ];
}
