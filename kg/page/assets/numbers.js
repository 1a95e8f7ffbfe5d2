"use strict";
// How numbers are worded: in the scales of Chinese, or in digits with commas; and as the text itself says them.

const SCALES = [[1e12, "万亿"], [1e8, "亿"], [1e4, "万"]];
const RATES = /(%|‰|百分点|倍|番)$/;
const SAID = /(\d[\d,]*(?:\.\d+)?)([十百千]?(?:万亿|万|亿)|[百千])?/g;
const POWERS = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

// 80000 家 as 8万家 in Chinese, by the largest scale that four decimals are enough for, and as 80,000 家 in English.
function amount(value, unit) {
  if (typeof value !== "number") return `${value} ${unit}`;
  if (language === "en") return `${value.toLocaleString("en")} ${unit}`;
  const fits = ([scale]) => Math.abs(value) >= scale && Number((value / scale).toFixed(4)) * scale === value;
  const [scale, word] = (RATES.test(unit) ? null : SCALES.find(fits)) ?? [1, ""];
  return `${Number((value / scale).toPrecision(12))}${word}${unit}`;
}

// The value of a target or statistic with its comparator and its unit.
function amountOf({ value, value_max: most, unit = "", comparator }) {
  const range = most === undefined ? amount(value, unit) : `${amount(value, "")}—${amount(most, unit)}`;
  return worded(comparatorOf(comparator), range);
}

function comparatorOf(comparator) {
  return Object.hasOwn(COMPARATORS, comparator) ? named(COMPARATORS, comparator) : "";
}

// What kind of change a number is (增长), where it is not a level that is reached.
function changeOf(change) {
  return Object.hasOwn(CHANGES, change) ? named(CHANGES, change) : "";
}

function worded(...words) {
  return words.filter(Boolean).join(" ");
}

// A value in the scale in which one of the quotes says it (12000 as 1.2万), or as `amount` has it.
function saidAs(value, quotes) {
  if (language === "zh" && typeof value === "number") {
    for (const [said, digits, scale = ""] of quotes.flatMap((quote) => [...quote.normalize("NFKC").matchAll(SAID)])) {
      if (near(Number(digits.replaceAll(",", "")) * powerOf(scale), Math.abs(value))) return (value < 0 ? "-" : "") + said;
    }
  }
  return amount(value, "").trim();
}

function powerOf(scale) {
  return [...scale].reduce((power, character) => power * POWERS[character], 1);
}

function near(a, b) {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b);
}

// The number that somebody typed, scales included; NaN where it is none.
function typedNumber(text) {
  const [, digits, scale = ""] = new RegExp(`^${SAID.source}`).exec(text.normalize("NFKC")) ?? [];
  return digits === undefined ? NaN : Number(digits.replaceAll(",", "")) * powerOf(scale);
}
