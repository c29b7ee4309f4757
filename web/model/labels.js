const GAP = 6;

const overlap = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a, b) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

const FAR = Array.from({ length: 16 }, (_, i) => 12 * (i + 1));

/** Where the text of a mark that must be named may stand besides: further above and below, then to the sides. */
const further = ({ x, y, r }, width, height) =>
  [0, -0.4, 0.4].flatMap((aside) => FAR.flatMap((far) => [y - r - GAP - height - far, y + r + GAP + far].map((top) => ({ x: x - width / 2 + aside * width, y: top, width, height, far: true }))));

/** Where a text may stand beside its mark, the best place first. */
function places({ x, y, r }, width, height) {
  const centred = x - width / 2;
  return [
    { x: centred, y: y - r - GAP - height },
    { x: centred, y: y + r + GAP },
    { x: x + r + GAP, y: y - height / 2 },
    { x: x - r - GAP - width, y: y - height / 2 },
    { x: x + r, y: y - r - height },
    { x: x + r, y: y + r },
    { x: x - r - width, y: y - r - height },
    { x: x - r - width, y: y + r },
  ].map((at) => ({ ...at, width, height }));
}

/**
 * Places texts beside marks so that none covers a line, a bar, a mark or another text; `null` where there is no such place.
 * `wanted` are `{ x, y, r, width, height, must }` in the order of importance, of which those that `must` be named may stand `far` off; `taken` and `room` boxes in the same pixels.
 */
export function placed(wanted, taken, room) {
  const boxes = [...taken];
  return wanted.map((mark) => {
    const open = [...places(mark, mark.width, mark.height), ...(mark.must ? further(mark, mark.width, mark.height) : [])];
    const box = open.find((at) => within(at, room) && !boxes.some((b) => overlap(at, b)));
    if (box) {
      boxes.push(box);
    }
    return box ?? null;
  });
}
