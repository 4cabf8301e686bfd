import { itemNotFound } from "../model/apiError";
import type { Facade } from "./facade";

/** Objects that the client keeps across requests, by the reference id that we gave them. */
export class References {
  private readonly byId = new Map<string, Facade>();
  private readonly ids = new Map<Facade, string>();
  private last = 0;

  get count(): number {
    return this.byId.size;
  }

  keep(facade: Facade): string {
    const known = this.ids.get(facade);
    if (known !== undefined) return known;
    this.last += 1;
    const id = `ref-${this.last}`;
    this.byId.set(id, facade);
    this.ids.set(facade, id);
    return id;
  }

  idOf(facade: Facade): string | null {
    return this.ids.get(facade) ?? null;
  }

  get(id: string): Facade {
    const facade = this.byId.get(id);
    if (facade === undefined) throw itemNotFound();
    return facade;
  }

  rowsMoved(sheet: object, from: number, by: number): void {
    for (const facade of this.byId.values()) facade.rowsMoved?.(sheet, from, by);
  }

  remove(id: string): void {
    const facade = this.byId.get(id);
    if (facade !== undefined) this.ids.delete(facade);
    this.byId.delete(id);
  }

  clear(): void {
    this.byId.clear();
    this.ids.clear();
  }
}
