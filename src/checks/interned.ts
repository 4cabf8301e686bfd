/** Texts as whole numbers from 0, in the order in which they first came: each is hashed once, and afterwards only numbers are compared. */
export class Interned {
  /** The text of each number. */
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** How many texts there are. */
  get size(): number {
    return this.texts.length;
  }

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }

  /** The number of a text that came before; -1 for any other. */
  find(text: string): number {
    return this.numbers.get(text) ?? -1;
  }
}
