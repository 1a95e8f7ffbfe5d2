"use strict";
// The keys of the page. They are told in the help, which `?` opens.

const KEYS = [["/", "key_search"], ["← ↑ → ↓", "key_arrows"], ["Esc", "key_back"], ["n", "only"], ["p", "key_path"], ["+  −  0", "key_zoom"], ["?", "key_help"]];
const ARROWS = { ArrowRight: 0, ArrowDown: Math.PI / 2, ArrowLeft: Math.PI, ArrowUp: -Math.PI / 2 };

// `act` has search, back, zoom, fit, isolate, path and move, which takes the angle of an arrow.
function listenToKeys(act) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
    const typing = event.target.matches("input, [role=tab]");
    const action = event.key === "Escape" ? act.back : typing ? null : actionOf(event, act);
    if (!action) return;
    event.preventDefault();
    action();
  });
  byId("help-switch").addEventListener("click", () => openHelp());
}

function actionOf({ key, target }, act) {
  if (key in ARROWS) return target.closest(".panel, .legend") ? null : () => act.move(ARROWS[key]);
  return { "/": act.search, "?": openHelp, "+": () => act.zoom(1.4), "=": () => act.zoom(1.4), "-": () => act.zoom(1 / 1.4), 0: act.fit, n: act.isolate, p: act.path }[key];
}

function openHelp() {
  const rows = KEYS.flatMap(([key, words]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, say(words))]);
  const close = element("button", { type: "button", class: "close", onclick: () => byId("help").close(), "aria-label": say("close_help") }, "×");
  byId("help").replaceChildren(element("h2", {}, say("help")), close, element("dl", {}, ...rows), element("p", { class: "hint" }, say("about")));
  byId("help").showModal();
}

// The neighbour of a node that lies nearest to a direction, at most a third of a right angle and a half away.
function neighbourTowards(node, angle, shows) {
  const off = (other) => Math.abs(Math.atan2(Math.sin(Math.atan2(other.y - node.y, other.x - node.x) - angle), Math.cos(Math.atan2(other.y - node.y, other.x - node.x) - angle)));
  const near = node.relations.map(({ other }) => other).filter((other) => shows(other) && off(other) < Math.PI / 3);
  return near.sort((a, b) => off(a) - off(b))[0] ?? null;
}
