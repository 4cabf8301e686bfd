import type { Frame } from "playwright-core";

/** In the pane, put there by PanePage: what an element is called, for a sentence about it. */
declare function nameOf(element: Element): string;

/**
 * Goes through all that Tab reaches and measures what the focus adds: a line of at least 2 px that has 3 to 1 against what is
 * behind the control (WCAG 2.4.13). Fields of Fluent draw it below themselves, other controls all around.
 */
export async function ringFaults(frame: Frame): Promise<{ readonly measured: number; readonly wrong: readonly string[] }> {
  await frame.evaluate(() => window.focus());
  // Rings are for those who use the keyboard.
  await frame.page().keyboard.press("Tab");
  return frame.evaluate(() => {
    type Colour = readonly number[];
    const read = (text: string): Colour => (text.match(/[\d.]+/g) ?? []).map(Number);
    const part = (value: number): number => (value <= 10.3 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const light = ([red = 0, green = 0, blue = 0]: Colour): number => 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    const contrast = (a: Colour, b: Colour): number => {
      const [one, other] = [light(a), light(b)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    };
    const isSolid = (colour: Colour): boolean => colour.length === 3 || (colour[3] ?? 0) >= 0.5;
    const behind = (element: Element | null): Colour => {
      for (let at = element; at !== null; at = at.parentElement) {
        const colour = read(getComputedStyle(at).backgroundColor);
        if (colour.length > 0 && isSolid(colour)) return colour;
      }
      return [255, 255, 255];
    };
    /** Every line around or below the control. Fluent's button draws one of two pixels as an edge and a shadow within it. */
    const lines = (control: Element): Map<string, readonly [width: number, colour: Colour]> => {
      const found = new Map<string, readonly [number, Colour]>();
      const around = [control, control.parentElement, control.parentElement?.parentElement].filter((each) => each instanceof Element);
      around.forEach((each, at) => {
        for (const pseudo of ["", "::before", "::after"]) {
          const style = getComputedStyle(each, pseudo === "" ? null : pseudo);
          if (pseudo !== "" && style.content === "none") continue;
          const name = `${String(at)}${pseudo}`;
          if (style.outlineStyle !== "none") found.set(`${name} outline`, [parseFloat(style.outlineWidth), read(style.outlineColor)]);
          // Not yet drawn out.
          if (style.transform.startsWith("matrix(0,")) continue;
          const edge = style.borderBottomStyle === "none" ? 0 : parseFloat(style.borderBottomWidth);
          const shadows = [...style.boxShadow.matchAll(/(rgba?\([^)]*\)) 0px 0px 0px (\d+)px inset/g)];
          const within = shadows.filter(([, colour]) => colour === style.borderBottomColor).map(([, , spread]) => Number(spread));
          found.set(`${name} edge`, [edge + Math.max(0, ...within), read(style.borderBottomColor)]);
          const [, fill] = /gradient\(0deg, (rgba?\([^)]*\))/.exec(style.backgroundImage) ?? [];
          // Its lower half is the line, the upper one is clear.
          if (fill !== undefined) found.set(`${name} line`, [parseFloat(style.height) / 2, read(fill)]);
        }
      });
      return found;
    };
    const wrong: string[] = [];
    const judged = new Set<string>();
    const controls = [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, [tabindex='0']")].filter(
      (each) => each.tabIndex >= 0 && !each.matches(":disabled, [data-tabster-dummy]") && each.checkVisibility(),
    );
    for (const control of controls) {
      const look = `${control.tagName} ${control.className} ${control.parentElement?.className ?? ""}`;
      if (judged.has(look)) continue;
      judged.add(look);
      (document.activeElement as HTMLElement | null)?.blur();
      const plain = lines(control);
      control.focus();
      for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
      const ground = behind(control.parentElement);
      const rings = [...lines(control)].filter(([name, line]) => String(plain.get(name)) !== String(line));
      if (!rings.some(([, [width, colour]]) => width >= 2 && isSolid(colour) && contrast(colour, ground) >= 3))
        wrong.push(
          `${nameOf(control)}: ${rings.map(([name, [width, colour]]) => `${name} ${String(width)} px ${String(colour)}`).join("; ")}`,
        );
    }
    return { measured: judged.size, wrong };
  });
}
