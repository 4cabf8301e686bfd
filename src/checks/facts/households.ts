/** The lists double when they are full. */
const FIRST_SIZE = 16;

/**
 * Households (A20) as sets of keys that belong together: two keys that share a member are one household. Keys and members are whole
 * numbers from 0 (interned texts). Union-find with path halving, linear in practice.
 */
export class Households {
  /** Of each household's key the one above it, by number plus 1; 0: it stands for the whole household. */
  private above = new Int32Array(FIRST_SIZE);
  /** Of each member a household that names it, by number plus 1; 0: none does. */
  private named = new Int32Array(FIRST_SIZE);

  /** This person belongs to the household with this key. */
  join(household: number, member: number): void {
    const root = this.rootOf(household);
    if (member >= this.named.length) this.named = grown(this.named, member);
    const other = this.ofMember(member);
    if (other === -1) this.named[member] = root + 1;
    else if (other !== root) {
      if (other >= this.above.length) this.above = grown(this.above, other);
      this.above[other] = root + 1;
    }
  }

  /** The key that stands for the whole household; of a household that never had a member, the key itself. */
  rootOf(household: number): number {
    const { above } = this;
    let at = household;
    for (let up = above[at] ?? 0; up > 0; up = above[at] ?? 0) {
      const next = above[up - 1] ?? 0;
      if (next === 0) return up - 1;
      above[at] = next;
      at = next - 1;
    }
    return at;
  }

  /** The household that some row names for this person; -1 where no row does. */
  ofMember(member: number): number {
    const household = this.named[member] ?? 0;
    return household === 0 ? -1 : this.rootOf(household - 1);
  }
}

/** A longer copy that has this place. */
function grown(list: Int32Array, place: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(list.length * 2, place + 1));
  longer.set(list);
  return longer;
}
