const TOKENS =
  /(?<comment>\/\/.*|\/\*.*?\*\/)|(?<text>"(?:[^"\\]|\\.)*")|(?<mark>@\w+)|(?<key>\b(?:package|import|rule|when|then|end|not|exists|forall|from|over|and|or|contains|memberOf|matches|in|insert|insertLogical)\b)|(?<name>\$\w+)|(?<type>\b[A-Z]\w*\b)|(?<figure>\b\d+(?:\.\d+)?\b)/g;

/** A line of DRL as `[kind, text]` pairs; `plain` between the tokens. */
export function tokens(line) {
  const found = [];
  let at = 0;
  for (const match of line.matchAll(TOKENS)) {
    if (match.index > at) {
      found.push(["plain", line.slice(at, match.index)]);
    }
    const [kind] = Object.entries(match.groups).find(([, text]) => text !== undefined);
    found.push([kind, match[0]]);
    at = match.index + match[0].length;
  }
  return at < line.length ? [...found, ["plain", line.slice(at)]] : found;
}
