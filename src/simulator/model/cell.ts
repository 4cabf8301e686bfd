/** An Excel error in a cell, e.g. `{ error: "#N/A" }`. */
export interface SimError {
  readonly error: string;
}

/** What a cell holds; null is an empty cell. A date is its serial number. */
export type SimValue = string | number | boolean | null | SimError;

export const isSimError = (value: SimValue): value is SimError => typeof value === "object" && value !== null;

export interface BorderLine {
  readonly style: string;
  readonly weight?: string;
  readonly color?: string;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

/** The looks of one cell; what is missing is Excel's default. Objects are shared between cells and never changed. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  /** Background, "#RRGGBB". */
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrinkToFit?: boolean;
  readonly locked?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

export interface Link {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** One cell as it is handed in or out whole. */
export interface SimCell {
  readonly value: SimValue;
  /** With its leading "="; `value` is the calculated result. */
  readonly formula?: string;
  readonly format?: string;
  readonly style?: CellStyle;
  readonly link?: Link;
}
