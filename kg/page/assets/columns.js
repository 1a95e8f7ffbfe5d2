"use strict";
// The columns of the ledger. Each has the `text` of its cell; the `order` that it sorts by, where that is another thing;
// and `key`, where so few texts are possible that one chooses among them. A column without `order` sorts as Chinese does.

const COLUMNS = {
  indicator: { text: ({ node }) => node.fields.indicator ?? node.name },
  comparator: { text: ({ node: { fields } }) => worded(changeOf(fields.change), comparatorOf(fields.comparator)), key: ({ node: { fields } }) => worded(fields.change, fields.comparator) },
  value: { text: valueOf, order: ({ node }) => node.fields.value, example: ">1万" },
  unit: { text: ({ node }) => node.fields.unit ?? "" },
  deadline: { text: ({ node }) => node.fields.end ?? "", order: ({ node }) => node.fields.end, example: "2025" },
  scope: { text: ({ node }) => node.fields.scope ?? "" },
  side: { text: ({ node }) => named(SIDES, node.kind), key: ({ node }) => node.kind },
  origin: { text: ({ places }) => places.map(({ source, theme }) => `${source} ${theme}`).join(" ") },
};
const BOUND = /^([<>]=?|[≤≥])(.+)$/;

// What the table says of a target or statistic: { node, quotes, places }, a place being { source, theme }, each once.
function entryOf(model, node) {
  const quotes = node.evidence.map(([number, start, end, , quote]) => model.documents[number]?.text?.slice(start, end) ?? quote ?? "");
  const places = new Map(node.evidence.map(([number, start]) => {
    const source = model.documents[number], theme = headingAt(model, number, start)?.name ?? "";
    return [`${number} ${theme}`, { source: source ? source.title || fileOf(source) || source.key : "", theme }];
  }));
  return { node, quotes, places: [...places.values()] };
}

function valueOf({ node: { fields }, quotes }) {
  if (fields.value === undefined) return "";
  return [fields.value, fields.value_max].filter((value) => value !== undefined).map((value) => saidAs(value, quotes)).join("—");
}

// Whether a cell has what is wanted in its column: a part of its text, or what lies over or under a number or a date.
function satisfies({ text, order, key }, entry, wanted) {
  if (key) return key(entry) === wanted;
  const [, sign, bound] = order ? BOUND.exec(wanted) ?? [] : [];
  return sign ? lies(order(entry), sign.replace("≤", "<=").replace("≥", ">="), bound) : folded(text(entry)).includes(wanted);
}

function lies(value, sign, bound) {
  const number = typeof value === "number";
  const [a, b] = number ? [value, typedNumber(bound)] : [String(value ?? "").slice(0, bound.length), bound];
  if (value === undefined || (number && Number.isNaN(b))) return false;
  return { "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b }[sign];
}

// Compares two entries by a column; what has nothing there comes last either way.
function compareBy({ text, order = text }, descending) {
  const { compare } = new Intl.Collator("zh-Hans");
  return (a, b) => {
    const [first, second] = [order(a) ?? "", order(b) ?? ""];
    if (first === "" || second === "") return Number(first === "") - Number(second === "");
    const way = typeof first === "number" && typeof second === "number" ? first - second : compare(String(first), String(second));
    return descending ? -way : way;
  };
}
