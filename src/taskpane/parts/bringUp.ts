/** Milliseconds in which rows above that come near are drawn and measured, and push what stands below them on. */
const SETTLING = 300;

/** Brings an element to the upper edge of the page, or as near to it as the page's end lets it, and gives it the focus. */
export function bringUp(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  const end = performance.now() + SETTLING;
  const scroll = (): void => {
    element.scrollIntoView?.({ block: "start" });
    if (performance.now() < end && document.activeElement === element) requestAnimationFrame(scroll);
  };
  scroll();
}
