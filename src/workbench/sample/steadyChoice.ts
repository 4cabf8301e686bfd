/** A source of choices that is the same on every run: a linear congruential generator with a fixed start. */
export class SteadyChoice {
  private state: number;

  constructor(start: number) {
    this.state = start >>> 0;
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 0x1_0000_0000) * count);
  }

  /** A whole number from `least` to `most`, both inclusive. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in `percent` of a hundred calls, on average. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}
