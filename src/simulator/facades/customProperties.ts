import { invalidArgument, itemNotFound } from "../model/apiError";
import type { Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";

/** Custom properties of a worksheet: text by key, keys of at most 255 characters that are equal whatever their case. */
export class CustomPropertiesFacade extends Facade {
  readonly excelType = "WorksheetCustomPropertyCollection";
  readonly exposed = { methods: ["add", "getCount", "getItemOrNullObject"] };

  constructor(private readonly sheet: Sheet) {
    super();
  }
  override items(): readonly Facade[] {
    return [...this.sheet.customProperties.keys()].map((key) => new CustomPropertyFacade(this.sheet, key));
  }
  override item(key: unknown): Facade {
    const found = this.getItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  /** Overwrites the value of a key that is there. */
  add(key: unknown, value: unknown): Facade {
    if (typeof key !== "string" || key === "" || key.length > 255 || typeof value !== "string") throw invalidArgument();
    const known = this.known(key) ?? key;
    this.sheet.customProperties.set(known, value);
    this.sheet.reportLayout("customProperties");
    return new CustomPropertyFacade(this.sheet, known);
  }
  getCount(): number {
    return this.sheet.customProperties.size;
  }
  getItemOrNullObject(key: unknown): Facade | null {
    const known = this.known(String(key));
    return known === undefined ? null : new CustomPropertyFacade(this.sheet, known);
  }
  private known(key: string): string | undefined {
    return [...this.sheet.customProperties.keys()].find((other) => other.toLowerCase() === key.toLowerCase());
  }
}

class CustomPropertyFacade extends Facade {
  readonly excelType = "WorksheetCustomProperty";
  readonly exposed = { scalars: ["key", "value"], methods: ["delete"] };

  constructor(
    private readonly sheet: Sheet,
    readonly key: string,
  ) {
    super();
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key };
  }
  get value(): string {
    const value = this.sheet.customProperties.get(this.key);
    if (value === undefined) throw itemNotFound();
    return value;
  }
  set value(value: unknown) {
    if (typeof value !== "string") throw invalidArgument();
    this.sheet.customProperties.set(this.key, value);
    this.sheet.reportLayout("customProperties");
  }
  delete(): void {
    this.sheet.customProperties.delete(this.key);
    this.sheet.reportLayout("customProperties");
  }
}
