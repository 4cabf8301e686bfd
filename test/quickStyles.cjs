const defaultSheet = require("jsdom/lib/jsdom/browser/default-stylesheet");
const { parse } = require("rrweb-cssom");

/** What Testing Library asks of a style: whether something is seen, and whether it can be pressed. Name → its initial value. */
const ASKED = {
  display: { property: "display", isInherited: false, initial: "" },
  visibility: { property: "visibility", isInherited: true, initial: "visible" },
  pointerEvents: { property: "pointer-events", isInherited: true, initial: "auto" },
};
const ALL = Object.values(ASKED);

/** Rules that say something about one of these, in their order; those of a medium count if it is a screen, as in jsdom. */
function* speaking(rules) {
  for (const rule of rules) {
    if (rule.media) {
      if (Array.from(rule.media).includes("screen")) yield* speaking(rule.cssRules);
    } else if (rule.style && rule.selectorText && ALL.some(({ property }) => rule.style.getPropertyValue(property) !== "")) yield rule;
  }
}

/** Selectors that jsdom's engine does not know, such as ::-moz-focus-inner. */
const unknown = new Set();

function matches(element, selector) {
  try {
    return !unknown.has(selector) && element.matches(selector);
  } catch {
    unknown.add(selector);
    return false;
  }
}

/**
 * Makes `getComputedStyle` of a jsdom window fast for the three properties above, and leaves it as it is for all others. jsdom
 * matches every rule of every style sheet to an element and copies all that they say, for each element that a role is looked up
 * for; more than half of the time of a pane test went there. The answers are the same: quickStyles.test.tsx compares them.
 */
function installQuickStyles(window) {
  const { document } = window;
  const thorough = window.getComputedStyle;
  const ofBrowser = [...speaking(parse(defaultSheet).cssRules)];
  const [impl] = Object.getOwnPropertySymbols(document).map((symbol) => document[symbol]);
  let rules = [];
  let known = { version: -1, sizes: "", answers: new WeakMap() };

  /** Answers that still hold: until something of the document, or the number of rules of a sheet, changes. */
  function answers() {
    const sheets = [...document.styleSheets];
    const sizes = sheets.map(({ cssRules }) => cssRules.length).join();
    if (sizes !== known.sizes) rules = [...ofBrowser, ...sheets.flatMap(({ cssRules }) => [...speaking(cssRules)])];
    if (sizes !== known.sizes || impl._version !== known.version) known = { version: impl._version, sizes, answers: new WeakMap() };
    return known.answers;
  }

  /** What the sheets and the element itself say; the last one counts, as in jsdom. */
  function said(element, kept) {
    const before = kept.get(element);
    if (before !== undefined) return before;
    const values = {};
    for (const style of [...rules.filter(({ selectorText }) => matches(element, selectorText)).map(({ style }) => style), element.style])
      for (const { property } of ALL) {
        const value = style?.getPropertyValue(property) ?? "";
        if (value !== "") values[property] = value === "unset" ? "" : value;
      }
    kept.set(element, values);
    return values;
  }

  function computed(element, { property, isInherited, initial }) {
    const kept = answers();
    for (let at = element; at !== null; at = at.parentElement) {
      const value = said(at, kept)[property] ?? "";
      if (value !== "" || !isInherited) return value;
    }
    return initial;
  }

  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || element?.ownerDocument !== document) return thorough(element, pseudo);
    let all;
    const whole = () => (all ??= thorough(element));
    const getPropertyValue = (property) => {
      const asked = ALL.find((each) => each.property === property);
      return asked === undefined ? whole().getPropertyValue(property) : computed(element, asked);
    };
    return new Proxy(Object.create(null), {
      get: (_, name) => {
        if (name === "getPropertyValue") return getPropertyValue;
        if (Object.hasOwn(ASKED, name)) return computed(element, ASKED[name]);
        const value = whole()[name];
        return typeof value === "function" ? value.bind(whole()) : value;
      },
      has: (_, name) => name in whole(),
    });
  };
  window.getComputedStyle.thorough = thorough;
}

if (typeof window !== "undefined") installQuickStyles(window);
