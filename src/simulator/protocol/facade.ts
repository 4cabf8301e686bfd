import { notImplemented } from "../model/apiError";

/** The members that one Excel type shows to Office.js, in camelCase; anything else is refused by name. */
export interface Exposed {
  readonly scalars?: readonly string[];
  /** Navigation properties: each gives another facade, or null for a null object. */
  readonly links?: readonly string[];
  readonly methods?: readonly string[];
}

/**
 * One object of the Excel API as the host side knows it. A subclass has a public member for each exposed name: a property
 * with getter (and setter where it can be set), or a method. A method gives a facade, null (a null object) or a plain value.
 */
export abstract class Facade {
  /** The Excel type, for error locations: "Range". */
  abstract readonly excelType: string;
  abstract readonly exposed: Exposed;

  /** What identifies the object to the client, in PascalCase, e.g. `{ Id }`. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** The items of a collection; null for anything else. */
  items(): readonly Facade[] | null {
    return null;
  }

  /** `getItem(key)` of a collection; throws ItemNotFound. */
  item(key: unknown): Facade | null {
    throw notImplemented(`${this.excelType}.getItem(${String(key)})`);
  }

  /** Rows came in before `from`, or went (`by` < 0): a range that the client keeps goes along (`Range.track` in index.d.ts). */
  rowsMoved?(sheet: object, from: number, by: number): void;

  /** `_Register…Event` and `_Unregister…Event`: begins or ends the sending of an event, by its name in `eventTypes`. */
  listen(event: string, on: boolean): void {
    throw notImplemented(`${this.excelType} event ${event} (${on ? "on" : "off"})`);
  }
}
