import type { CaseFacts } from "../caseFacts";

/** Something about rows that were read together, found by their place: a map of a million objects is slow. */
export class ByPlace<T> {
  private readonly items: (T | undefined)[];

  constructor(cases: readonly CaseFacts[]) {
    let length = 0;
    for (const { place } of cases) if (place >= length) length = place + 1;
    this.items = new Array<T | undefined>(length);
  }

  get({ place }: CaseFacts): T | undefined {
    return this.items[place];
  }

  set({ place }: CaseFacts, item: T): void {
    this.items[place] = item;
  }
}
