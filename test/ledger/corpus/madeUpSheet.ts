import type { CellValue } from "../../../src/cells/reading";
import { columnLetters } from "../../../src/core/a1";
import type { FieldId } from "../../../src/ledger/fieldId";
import type { RawSheet } from "../../../src/ledger/rawSheet";
import { sheetOf } from "../fixtures";
import {
  column,
  decorated,
  GROUP_NAMES,
  groupOf,
  hidden,
  isAmountColumn,
  isDateColumn,
  otherColumn,
  SPEC_FIELDS,
  trapped,
  type CellStyle,
  type MadeUpColumn,
  type SpecField,
} from "./columns";
import type { Random } from "./random";
import { fullDate, type Spelled } from "./spellings";

/** What one table of a sheet must be read as. */
export interface ExpectedTable {
  readonly headerTop: number;
  readonly headerRow: number;
  /** By column letters. */
  readonly columns: Readonly<Record<string, MadeUpColumn>>;
  readonly rows: readonly ExpectedRow[];
  readonly skipped: readonly number[];
}

export interface ExpectedRow {
  readonly row: number;
  readonly cells: Partial<Record<FieldId, string>>;
  readonly members: readonly string[];
}

export interface MadeUpSheet {
  readonly sheet: RawSheet;
  readonly tables: readonly ExpectedTable[];
  /** Each must be found in some remark. */
  readonly remarks: readonly string[];
}

/** How the rows of a ledger are laid out. */
export type Layout = "plain" | "households" | "sharedAmount" | "membersAcross";

const SEQ = "seq" as const;
const CORE: readonly SpecField[] = ["name", "idNo", "amount"];
const HOUSEHOLD: ReadonlySet<FieldId> = new Set<FieldId>([
  "headName",
  "headId",
  "committee",
  "street",
  "householdId",
  "address",
  "hukouAddress",
  "category",
]);
/** Builds one sheet row by row, and beside it what reading it must give. */
export class SheetBuilder {
  private readonly cells: CellValue[][] = [];
  private readonly merges: string[] = [];
  private readonly formulas: string[] = [];
  private readonly tables: ExpectedTable[] = [];
  private readonly remarks: string[] = [];
  private readonly top: number;
  private readonly left: number;
  style: CellStyle;
  private readonly monthSheet: boolean;

  constructor(
    private readonly random: Random,
    readonly name: string,
    month: number | undefined,
    year: number,
    date1904: boolean,
  ) {
    this.top = random.chance(0.1) ? 1 + random.below(5) : 1;
    this.left = random.chance(0.08) ? 1 + random.below(3) : 1;
    this.monthSheet = month !== undefined;
    this.style = {
      date1904,
      year,
      month,
      yearIsKnown: this.monthSheet || random.chance(0.5),
      twoDigits: false,
      onlyTwoDigits: false,
      tenThousands: random.chance(0.08),
    };
    const onlyTwoDigits = !this.style.yearIsKnown && random.chance(0.04);
    this.style = { ...this.style, onlyTwoDigits };
    if (this.style.yearIsKnown) this.style = { ...this.style, twoDigits: true };
  }

  private get row(): number {
    return this.top + this.cells.length;
  }

  private letters(index: number): string {
    return columnLetters(this.left + index);
  }

  private merge(fromColumn: number, fromRow: number, toColumn: number, toRow: number): void {
    if (fromColumn !== toColumn || fromRow !== toRow)
      this.merges.push(`${this.letters(fromColumn)}${fromRow}:${this.letters(toColumn)}${toRow}`);
  }

  /** Title, unit line and notes above the first header. */
  writeAbove(width: number): void {
    const { random, style } = this;
    const { year, month } = style;
    const title = `${random.pick(["天山路街道", "长宁区新泾镇", ""])}${style.yearIsKnown ? `${year}年` : ""}${month === undefined ? "" : `${month}月`}综合帮扶${random.pick(["台账", "个案台账", "发放花名册"])}`;
    if (style.yearIsKnown || random.chance(0.47)) {
      this.merge(0, this.row, width - 1, this.row);
      this.cells.push([title]);
    }
    if (style.tenThousands) this.cells.push([null, null, "单位：万元"]);
    else if (random.chance(0.2)) this.cells.push([`填报单位：天山路街道`, null, `填报日期：${year}年4月2日`, null, "单位：元"]);
    if (random.chance(0.1)) this.cells.push([]);
    if (random.chance(0.07))
      for (let more = random.below(12); more > 0; more--) this.cells.push(more % 3 ? ["填写说明：本表由街道填写，按月上报。"] : []);
  }

  /** One table from its header down. */
  writeTable(columns: readonly MadeUpColumn[], layout: Layout, people: number): void {
    const { random } = this;
    if (!this.style.yearIsKnown) this.style = { ...this.style, twoDigits: false };
    const heads = layout === "membersAcross" ? [...columns, ...ACROSS.flatMap((pair) => pair)] : columns;
    const header = this.writeHeader(heads);
    const headerRow = this.row - 1;
    const rows: ExpectedRow[] = [];
    const skipped: number[] = [];
    const skip = (values: readonly CellValue[]): void => {
      skipped.push(this.row);
      this.cells.push([...values]);
    };
    if (random.chance(0.1)) skip(heads.map((_, index) => index + 1));
    else if (random.chance(0.05)) skip(heads.map((_, index) => (index === 0 ? "栏次" : index)));
    const blankRows = random.chance(0.18);
    const totals = random.chance(0.16);
    const pages = random.chance(0.05);
    const captions = random.chance(0.05);
    for (let seq = 1; seq <= people;) {
      if (blankRows && random.chance(0.15)) skip(random.chance(0.3) ? [null, " "] : []);
      if (totals && random.chance(0.15)) skip(this.totalRow(heads));
      if (pages && random.chance(0.1) && header.length === 1) skip(header[0] ?? []);
      if (captions && random.chance(0.15)) {
        this.merge(0, this.row, Math.min(3, heads.length - 1), this.row);
        skip([random.pick(["天一居委会", "一、个案帮扶", "（二）大重病"])]);
      }
      if (heads[0]?.heading === "序号" && random.chance(0.01)) skip([900 + seq]);
      const size = layout === "households" || layout === "sharedAmount" ? 1 + random.below(4) : 1;
      const made = this.writeHousehold(heads, layout, seq, Math.min(size, people - seq + 1));
      rows.push(...made.rows);
      skipped.push(...made.skipped);
      seq += Math.min(size, people - seq + 1);
    }
    if (totals || random.chance(0.1)) skip(this.totalRow(heads));
    this.tables.push({
      headerTop: headerRow - header.length + 1,
      headerRow,
      columns: Object.fromEntries(heads.map((made, index) => [this.letters(index), made])),
      rows,
      skipped: [...skipped].sort((a, b) => a - b),
    });
  }

  /** One row, or the rows of one household; what is merged over them holds for all, or belongs to the first. */
  private writeHousehold(
    columns: readonly MadeUpColumn[],
    layout: Layout,
    seq: number,
    size: number,
  ): { readonly rows: readonly ExpectedRow[]; readonly skipped: readonly number[] } {
    const { random } = this;
    const first = this.row;
    const lines: CellValue[][] = Array.from({ length: size }, () => []);
    const expected: Partial<Record<FieldId, string>>[] = Array.from({ length: size }, () => ({}));
    const members: string[][] = Array.from({ length: size }, () => []);
    columns.forEach((made, index) => {
      const { field } = made;
      const shared =
        size > 1 &&
        field !== null &&
        (HOUSEHOLD.has(field) || (layout === "sharedAmount" && (isAmountColumn(made) || isDateColumn(made) || field === "status")));
      if (shared) this.merge(index, first, index, first + size - 1);
      let before: Spelled | null = null;
      for (let member = 0; member < size; member++) {
        const spelled: Spelled = shared && before ? { cell: null, shown: before.shown } : this.cellOf(made, seq + member, layout);
        before ??= spelled;
        (lines[member] ?? []).push(spelled.cell);
        if (field !== null && made.expect === "read") (expected[member] ?? {})[field] = spelled.shown;
        if (made.heading.startsWith("成员") && made.heading.endsWith("身份证") && spelled.shown !== "")
          members[member]?.push(spelled.shown);
        if (spelled.cell !== null && isAmountColumn(made) && random.chance(0.05))
          this.formulas.push(`${this.letters(index)}${first + member}`);
      }
    });
    this.cells.push(...lines);
    if (layout !== "sharedAmount" || size === 1) {
      return { rows: expected.map((cells, member) => ({ row: first + member, cells, members: members[member] ?? [] })), skipped: [] };
    }
    const others = expected.slice(1).map(({ idNo }) => idNo ?? "");
    return { rows: [{ row: first, cells: expected[0] ?? {}, members: others }], skipped: others.map((_, member) => first + 1 + member) };
  }

  private cellOf(made: MadeUpColumn, seq: number, layout: Layout): Spelled {
    const { random, style } = this;
    if (isDateColumn(made) && made.expect === "read" && made.field !== null && !style.twoDigits && !style.onlyTwoDigits) {
      this.style = { ...style, twoDigits: true };
      return fullDate(random, style);
    }
    if (made.heading === "序号") return { cell: random.chance(0.9) ? seq : String(seq), shown: "" };
    for (;;) {
      const spelled = made.cell(random, style);
      // Who the row is about is never blank, nor the amount that makes a row of a household: other tests are about those.
      const needed =
        made.field === "name" || (layout !== "plain" && (made.field === "amount" || (layout === "sharedAmount" && made.field === "idNo")));
      if (!needed || (spelled.shown !== "" && !/^C\d/.test(spelled.shown))) return spelled;
    }
  }

  private totalRow(columns: readonly MadeUpColumn[]): readonly CellValue[] {
    const { random } = this;
    const label = random.pick(["合计", "小计", "总计", "合 计", "本页小计", "累计", "汇总"]);
    const at = columns[0]?.heading === "序号" ? 0 : columns.findIndex(({ field }) => field === "name");
    return columns.map((made, index) =>
      index === at ? label : isAmountColumn(made) ? random.pick<CellValue>([12345, "12,345.00", { error: "#REF!" }, null]) : null,
    );
  }

  /** One to three rows of headings; answers them as written. */
  private writeHeader(columns: readonly MadeUpColumn[]): readonly CellValue[][] {
    const { random, style } = this;
    const unit = style.tenThousands || !random.chance(0.14) ? null : random.pick(["（元）", "(元)"]);
    const texts = columns.map((made) => decorated(made, random, unit));
    const first = this.row;
    if (!columns.some(({ parent }) => parent !== undefined)) {
      this.cells.push([...texts]);
      return [texts];
    }
    const merged = random.chance(0.75) || columns.some(({ middle }) => middle !== undefined);
    const levels = columns.some(({ middle }) => middle !== undefined) ? 3 : 2;
    const lines: CellValue[][] = Array.from({ length: levels }, () => columns.map(() => null));
    const put = (level: number, index: number, text: string | undefined): void => {
      const line = lines[level];
      if (line) line[index] = text ?? null;
    };
    columns.forEach(({ parent, middle }, index) => {
      const starts = (of: "parent" | "middle"): boolean =>
        columns[index - 1]?.[of] !== columns[index]?.[of] || columns[index - 1]?.parent !== parent;
      const width = (of: "parent" | "middle"): number => {
        let to = index;
        while (columns[to + 1]?.[of] === columns[index]?.[of] && columns[to + 1]?.parent === parent) to++;
        return to;
      };
      const own = parent === undefined ? 0 : middle === undefined ? 1 : 2;
      put(own, index, texts[index]);
      if (merged) this.merge(index, first + own, index, first + levels - 1);
      if (parent !== undefined && starts("parent")) {
        put(0, index, parent);
        if (merged) this.merge(index, first, width("parent"), first);
      }
      if (middle !== undefined && starts("middle")) {
        put(1, index, middle);
        this.merge(index, first + 1, width("middle"), first + 1);
      }
    });
    this.cells.push(...lines);
    return lines;
  }

  /** A gap and a title before another table; those rows belong to the table above, as do the next header's. */
  writeGap(title: string): void {
    this.cells.push([], [title]);
  }

  /** A small summary below: passed over whole. */
  writeSummary(): void {
    const { random } = this;
    this.cells.push([]);
    const from = this.row;
    this.cells.push(["居委", "户数", "人数", "帮扶金额"], ["天一居委", 2, 3, 500], ["天二居委", 1, 1, 300.5]);
    if (random.chance(0.5)) this.cells.push(["合计", 3, 4, 800.5]);
    this.remarks.push(`第 ${from} 行起是另一张表`);
  }

  writeFooter(): void {
    const { random } = this;
    if (random.chance(0.08)) this.cells.push(["制表人：张三", null, null, "审核人：李四"]);
    if (random.chance(0.08)) this.cells.push(["注：本表一式两份。"]);
  }

  build(file: string, index: number): MadeUpSheet {
    const { random } = this;
    const last = this.row - 1;
    const phantoms = random.chance(0.33) ? Array.from({ length: random.below(275) }, () => [random.chance(0.1) ? " " : null]) : [];
    const hiddenRows = random.chance(0.05) ? [last] : [];
    const hiddenColumns = random.chance(0.05) ? [this.left + 1] : [];
    const visible = !random.chance(0.03);
    if (hiddenRows.length > 0) this.remarks.push("1 行隐藏，已读");
    if (hiddenColumns.length > 0) this.remarks.push("1 列隐藏，已读");
    if (!visible) this.remarks.push("工作表已隐藏，已读");
    const tables = this.tables.map((table, at) => {
      const until = this.tables[at + 1]?.headerRow ?? last;
      const read = new Set(table.rows.map(({ row }) => row));
      const skipped = Array.from({ length: until - table.headerRow }, (_, offset) => table.headerRow + 1 + offset).filter(
        (row) => !read.has(row),
      );
      return { ...table, skipped };
    });
    const { top, left, merges, formulas } = this;
    const sheet = sheetOf([...this.cells, ...phantoms], {
      file,
      index,
      name: this.name,
      top,
      left,
      merges,
      formulas,
      hiddenRows,
      hiddenColumns,
      visible,
      date1904: this.style.date1904,
    });
    return { sheet, tables, remarks: this.remarks };
  }
}

const member = (n: number): readonly MadeUpColumn[] => [
  { ...pairOf("name"), heading: `成员${n}姓名` },
  { ...pairOf("idNo"), heading: `成员${n}身份证` },
];
const ACROSS: readonly (readonly MadeUpColumn[])[] = [member(1), member(2)];

function pairOf(field: "name" | "idNo"): MadeUpColumn {
  const plain = column(field, { pick: (list: readonly unknown[]) => list[0] } as Random);
  return { ...plain, field: null, expect: "left" };
}

/** The columns of one made-up ledger, in their order. */
export function madeUpColumns(random: Random, layout: Layout): readonly MadeUpColumn[] {
  const chosen = new Set<SpecField>(CORE);
  const wish = 4 + random.below(random.chance(0.2) ? 22 : 10);
  for (const field of random.shuffled(SPEC_FIELDS).slice(0, wish)) chosen.add(field);
  if (layout === "households" || layout === "sharedAmount") {
    chosen.add("householdId");
    if (random.chance(0.5)) chosen.add("headName");
    if (random.chance(0.4)) chosen.add("headId");
  }
  let columns = [...chosen].map((field) => column(field, random));
  if (random.chance(0.25)) {
    const groups = random
      .shuffled(GROUP_NAMES)
      .slice(0, 1 + random.below(3))
      .filter((name, _, all) => name !== "医疗费用" || !all.includes("医疗支出"));
    const grouped = groups.flatMap((name) => [...groupOf(name)]);
    const fields = new Set(grouped.map(({ field }) => field));
    columns = columns.filter(({ field }) => !fields.has(field));
    return arranged(
      random,
      columns,
      groups.map((name) => groupOf(name)),
    );
  }
  if (random.chance(0.3)) {
    const at = random.below(columns.length);
    const trap = columns[at] && trapped(columns[at], random);
    if (trap && layout === "plain" && trap.expect === "ask") columns[at] = trap;
  }
  if (layout === "plain" && random.chance(0.05)) {
    columns = columns.map((made) => (made.field === "idNo" ? hidden(made) : made));
  }
  if (layout === "plain" && random.chance(0.04)) columns = withRival(columns);
  return arranged(random, columns, []);
}

/** Two columns that claim the amount as strongly: both must be asked. */
function withRival(columns: readonly MadeUpColumn[]): MadeUpColumn[] {
  const at = columns.find(({ field, expect }) => field === "amount" && expect === "read");
  if (!at) return [...columns];
  const headings = at.heading === "实发金额" ? ["实发金额", "帮扶金额"] : ["核定金额", "实发金额"];
  return columns.flatMap((made) => (made === at ? headings.map((heading) => ({ ...at, heading, expect: "ask" as const })) : [made]));
}

function arranged(random: Random, columns: readonly MadeUpColumn[], groups: readonly (readonly MadeUpColumn[])[]): readonly MadeUpColumn[] {
  const seq: MadeUpColumn = { field: SEQ, heading: "序号", expect: "read", cell: () => ({ cell: null, shown: "" }) };
  const others: MadeUpColumn[] = [];
  for (let more = random.below(5); more > 0; more--) {
    const other = otherColumn(random);
    if (![...others, ...columns, ...groups.flat()].some(({ heading }) => heading === other.heading)) others.push(other);
  }
  const parts = random.shuffled([...columns, ...others].map((one): readonly MadeUpColumn[] => [one]).concat(groups));
  const name = parts.findIndex(([one]) => one?.field === "name");
  const [person] = parts.splice(name, 1);
  return [...(random.chance(0.85) ? [seq] : []), ...(person ?? []), ...parts.flat()];
}
