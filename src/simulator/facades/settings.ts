import { invalidArgument, itemNotFound } from "../model/apiError";
import type { Workbook } from "../model/workbook";
import { Facade } from "../protocol/facade";

/** Settings of the add-in that are saved with the workbook. */
export class SettingsFacade extends Facade {
  readonly excelType = "SettingCollection";
  readonly exposed = { methods: ["add", "getCount", "getItemOrNullObject"] };

  constructor(private readonly workbook: Workbook) {
    super();
  }
  override items(): readonly Facade[] {
    return [...this.workbook.settings.keys()].map((key) => new SettingFacade(this.workbook, key));
  }
  override item(key: unknown): Facade {
    const found = this.getItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  /** Sets the value of a key, new or known. */
  add(key: unknown, value: unknown): Facade {
    if (typeof key !== "string" || key === "" || value === undefined) throw invalidArgument();
    this.workbook.settings.set(key, value);
    this.workbook.record({ kind: "settings", origin: this.workbook.origin });
    return new SettingFacade(this.workbook, key);
  }
  getCount(): number {
    return this.workbook.settings.size;
  }
  getItemOrNullObject(key: unknown): Facade | null {
    return this.workbook.settings.has(String(key)) ? new SettingFacade(this.workbook, String(key)) : null;
  }
}

class SettingFacade extends Facade {
  readonly excelType = "Setting";
  readonly exposed = { scalars: ["key", "value"], methods: ["delete"] };

  constructor(
    private readonly workbook: Workbook,
    readonly key: string,
  ) {
    super();
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key };
  }
  get value(): unknown {
    if (!this.workbook.settings.has(this.key)) throw itemNotFound();
    return this.workbook.settings.get(this.key);
  }
  set value(value: unknown) {
    this.workbook.settings.set(this.key, value);
    this.workbook.record({ kind: "settings", origin: this.workbook.origin });
  }
  delete(): void {
    this.workbook.settings.delete(this.key);
    this.workbook.record({ kind: "settings", origin: this.workbook.origin });
  }
}
