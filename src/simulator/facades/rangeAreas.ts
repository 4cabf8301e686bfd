import { itemNotFound } from "../model/apiError";
import { type Area, fullAddress } from "../model/area";
import type { Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { ConditionalFormatsFacade } from "./conditionalFormats";
import { PlacedFacade } from "./placed";
import { RangeFormatFacade } from "./rangeFormat";

export class RangeAreasFacade extends PlacedFacade {
  readonly excelType = "RangeAreas";
  readonly exposed = {
    scalars: ["address", "areaCount", "cellCount"],
    links: ["areas", "conditionalFormats", "format", "worksheet"],
    methods: ["clear", "_KeepReference"],
  };

  constructor(
    private readonly session: HostSession,
    readonly sheet: Sheet,
    readonly placedAreas: readonly Area[],
  ) {
    super();
  }

  get address(): string {
    return this.placedAreas.map((area) => fullAddress(this.sheet.name, area)).join(",");
  }
  get areaCount(): number {
    return this.placedAreas.length;
  }
  get cellCount(): number {
    return this.placedAreas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
  }
  get areas(): Facade {
    return new RangeCollectionFacade(this.placedAreas.map((area) => this.session.make.range(this.sheet, area)));
  }
  get format(): Facade {
    return new RangeFormatFacade(this.sheet, this.placedAreas);
  }
  get worksheet(): Facade {
    return this.session.make.worksheet(this.sheet);
  }
  get conditionalFormats(): Facade {
    return new ConditionalFormatsFacade(this.session, this);
  }
  clear(applyTo: unknown = "All"): void {
    for (const area of this.placedAreas) this.sheet.clear(area, String(applyTo));
  }
  _KeepReference(): void {
    this.session.references.keep(this);
  }
}

class RangeCollectionFacade extends Facade {
  readonly excelType = "RangeCollection";
  readonly exposed = { methods: ["getCount", "getItemAt"] };

  constructor(private readonly ranges: readonly Facade[]) {
    super();
  }
  override items(): readonly Facade[] {
    return this.ranges;
  }
  getCount(): number {
    return this.ranges.length;
  }
  getItemAt(index: unknown): Facade {
    const range = this.ranges[Number(index)];
    if (range === undefined) throw itemNotFound();
    return range;
  }
}
