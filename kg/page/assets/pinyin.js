"use strict";
// Initials of the pinyin of Chinese characters (拼音首字母), from the browser's own order of Chinese: gyhlw finds 工业互联网.

const INITIALS = "abcdefghjklmnopqrstwxyz";
const FIRST_OF = "阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他哇夕丫匝";

function initialsFinder() {
  const collator = new Intl.Collator("zh-Hans-u-co-pinyin");
  const bounds = [...FIRST_OF];
  const known = new Map();
  if (bounds.some((bound, i) => i > 0 && collator.compare(bounds[i - 1], bound) >= 0)) return (text) => text;
  const initial = (character) => {
    if (!/\p{Script=Han}/u.test(character)) return character;
    const after = bounds.findIndex((bound) => collator.compare(character, bound) < 0);
    return INITIALS[(after < 0 ? bounds.length : after) - 1] ?? character;
  };
  return (text) => [...text].map((character) => known.get(character) ?? (known.set(character, initial(character)), known.get(character))).join("");
}
