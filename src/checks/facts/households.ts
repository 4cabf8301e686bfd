/**
 * Households (A20) as sets of keys that belong together: two keys that share a member's ID are one household.
 * Union-find with path halving, linear in practice.
 */
export class Households {
  private readonly parent = new Map<string, string>();

  /** `member` (a person's key) belongs to the household with this key. */
  join(household: string, member: string): void {
    const a = this.rootOf(household);
    const b = this.rootOf(memberNode(member));
    if (a !== b) this.parent.set(b, a);
  }

  /** The key that stands for the whole household; of a household that never had a member, the key itself. */
  keyOf(household: string): string {
    return this.rootOf(household);
  }

  /** The household that some row names for this person; null where no row does. */
  ofMember(member: string): string | null {
    const node = memberNode(member);
    return this.parent.has(node) ? this.rootOf(node) : null;
  }

  private rootOf(node: string): string {
    let at = node;
    for (let up = this.parent.get(at); up !== undefined; up = this.parent.get(at)) {
      const above = this.parent.get(up);
      if (above === undefined) return up;
      this.parent.set(at, above);
      at = above;
    }
    return at;
  }
}

const memberNode = (person: string): string => `member:${person}`;
