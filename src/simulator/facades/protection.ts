import { accessDenied, ApiError, invalidArgument } from "../model/apiError";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { Facade } from "../protocol/facade";

export class WorksheetProtectionFacade extends Facade {
  readonly excelType = "WorksheetProtection";
  readonly exposed = { scalars: ["protected", "options"], methods: ["protect", "unprotect"] };

  constructor(private readonly sheet: Sheet) {
    super();
  }
  get protected(): boolean {
    return this.sheet.protection !== null;
  }
  get options(): unknown {
    return this.sheet.protection?.options ?? null;
  }
  /** An error where the sheet is protected already (platform.md 2.5). */
  protect(options: unknown, password: unknown): void {
    if (this.sheet.protection !== null) throw new ApiError("AccessDenied", "The sheet is already protected.", 403);
    if (options !== undefined && (typeof options !== "object" || options === null)) throw invalidArgument();
    this.sheet.protection = { options: { ...options }, ...(typeof password === "string" && { password }) };
    this.sheet.reportLayout("protection");
  }
  unprotect(password: unknown): void {
    const { protection } = this.sheet;
    if (protection?.password !== undefined && protection.password !== password) throw accessDenied("The password is not correct.");
    this.sheet.protection = null;
    this.sheet.reportLayout("protection");
  }
}

export class WorkbookProtectionFacade extends Facade {
  readonly excelType = "WorkbookProtection";
  readonly exposed = { scalars: ["protected"], methods: ["protect", "unprotect"] };

  constructor(private readonly workbook: Workbook) {
    super();
  }
  get protected(): boolean {
    return this.workbook.structureProtected;
  }
  protect(): void {
    if (this.workbook.structureProtected) throw accessDenied("The workbook is already protected.");
    this.workbook.structureProtected = true;
  }
  unprotect(): void {
    this.workbook.structureProtected = false;
  }
}
