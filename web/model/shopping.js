/** A shopping list as text that people paste into a mail. */
export function asText({ name, items, total }) {
  const lines = items.map(({ quantity, name, total, source }) => `${quantity} x ${name}: ${total.text}${source ? `, ${source.retailer}` : ", no offer"}${source?.url ? ` ${source.url}` : ""}`);
  return [name, ...lines, `Sum: ${total.text}`].join("\n") + "\n";
}

const HEADER = ["quantity", "part", "part_number", "price_low", "price_high", "currency", "retailer", "url", "price_of"];

/** The same for a spreadsheet; prices are numbers, at the door for all pieces. */
export function asCsv({ items, currency }) {
  const rows = items.map(({ quantity, name, partNumbers, total, source }) => [
    quantity,
    name,
    partNumbers[0],
    total.low,
    total.high,
    currency,
    source?.retailer,
    source?.url,
    source?.observedOn,
  ]);
  return [HEADER, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** What a spreadsheet would take for a formula stays text. */
function cell(value) {
  const text = value == null ? "" : String(value);
  const plain = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
