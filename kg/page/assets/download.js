"use strict";
// What is taken away as a file: anything as a download, and the ledger as a table (CSV) that spreadsheets read.

const HEADS = ["kind", "indicator", "comparator", "value", "value_max", "said", "unit", "change", "start", "end", "scope", "document", "theme", "quote", "id"];

function download(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// Entries of the ledger as CSV, with the byte-order mark by which a spreadsheet knows Chinese. Values are in base units.
function tableOf(entries) {
  const rows = entries.map((entry) => {
    const { node, quotes, places } = entry;
    const own = { kind: SIDES[node.kind][1], said: valueOf(entry), document: listed(places.map(({ source }) => source)), theme: listed(places.map(({ theme }) => theme)), quote: listed(quotes), id: node.key };
    return HEADS.map((head) => cell(own[head] ?? node.fields[head]));
  });
  return "\ufeff" + [HEADS, ...rows].map((row) => row.join(",")).join("\r\n") + "\r\n";
}

function listed(texts) {
  return [...new Set(texts.filter(Boolean))].join("; ");
}

// A cell; what a spreadsheet would take for a formula becomes text.
function cell(value) {
  const text = String(value ?? "");
  const plain = typeof value === "string" && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
