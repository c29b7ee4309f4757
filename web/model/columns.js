import { words } from "../words.js";

/** What a column may hold, by the API's word, in the order in which people look for it. */
const MEANINGS = {
  ignored: "nothing of use",
  product_name: "product",
  product_more: "more of the product's name",
  description: "description",
  brand: "maker",
  part_number: "part number",
  gtin: "GTIN (EAN)",
  price: "price",
  price_included: "price with tax",
  price_excluded: "price without tax",
  sale_price: "sale price",
  sale_dates: "days of the sale",
  sale_begin: "first day of the sale",
  sale_end: "last day of the sale",
  currency: "currency",
  vat: "whether tax is included",
  seller: "seller",
  url: "address of the page",
  condition: "condition, new or used",
  availability: "availability",
  stock: "pieces in stock",
  backorders: "whether it can be ordered without stock",
  available_on: "day it is available",
  shipping: "shipping",
  shipping_list: "shipping by country",
  shipping_currency: "currency of the shipping",
  ships_to: "countries shipped to",
  warranty_months: "warranty in months",
  warranty_years: "warranty in years",
  return_days: "days to return it",
  observed_on: "day the price was read",
  discount: "discount",
  quantity: "pieces in the price",
  offer_id: "our id of the offer",
  hardware_id: "our id of the product",
  id: "the seller's number",
  group: "group of variants",
  status: "whether it is for sale",
  kind: "kind of row",
  remainder: "rest to pay",
  instalment: "instalment",
  note: "note",
};

/** As `[word, text]`; with a word that is not among them, as the last. */
export const meanings = (word) => [...Object.entries(MEANINGS), ...(word && !(word in MEANINGS) ? [[word, words(word)]] : [])];

const MATCHES = {
  gtin: "by its GTIN",
  "part-number": "by its part number",
  alias: "by a name agreed to before",
  name: "by its name",
  "brand-and-name": "by maker and name",
  id: "by its id",
  accepted: "as you said",
  added: "new, as you said",
};

/** How a product was found. */
export const matched = (how) => MATCHES[how] ?? words(how);

const TAXES = { included: "included", excluded: "not included", margin: "on the dealer's margin", unknown: "not known" };

export const tax = (word) => TAXES[word] ?? word;

const LONGEST = 160;

/** A name of bearable length. */
export const shortened = (name) => (name.length > LONGEST ? name.slice(0, LONGEST) + " …" : name);

/** What a row says of its offer, besides product and price. */
export const terms = (row) =>
  [
    row.seller,
    row.vat === "unknown" ? null : `tax ${tax(row.vat)}`,
    row.condition,
    row.availability && words(row.availability),
    row.shipping == null ? null : row.shipping === 0 ? "free shipping" : `shipping ${amount(row.shipping, row.shippingCurrency)}`,
    row.warrantyMonths == null ? null : `${row.warrantyMonths} months of warranty`,
    row.returnDays == null ? null : `${row.returnDays} days to return it`,
    row.observedOn && `read ${row.observedOn}`,
  ].filter(Boolean);

/** `CHF 7,691` or `CHF 4,899.50`. */
export function amount(value, currency) {
  const digits = Number.isInteger(value) ? 0 : 2;
  return [currency, value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })].filter(Boolean).join(" ");
}
