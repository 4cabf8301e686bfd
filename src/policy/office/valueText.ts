import { Decimal } from "decimal.js";
import type { ParameterKind } from "./parameterKinds";
import type { LineValue } from "./policyLines";

/** A value as the office reads and writes it: "60%", "20000", "全部个案帮扶", "低保、低收入". */
export function valueText({ unit, shape }: ParameterKind, value: LineValue): string {
  if (typeof value === "number") return unit === "%" ? `${new Decimal(value).times(100).toString()}%` : new Decimal(value).toFixed();
  if (typeof value === "string") return shape.is === "choice" ? (shape.words[value] ?? value) : value;
  return value.join("、");
}

/** What is wrong with a value of this kind, as a Chinese clause; null where it is sound. */
export function valueProblem(kind: ParameterKind, value: LineValue): string | null {
  const { shape } = kind;
  if (shape.is === "number") return typeof value === "number" ? numberProblem(kind, value) : "数值应为数字";
  if (shape.is === "choice") {
    return typeof value === "string" && Object.hasOwn(shape.words, value)
      ? null
      : `数值应为${Object.values(shape.words)
          .map((word) => `“${word}”`)
          .join("或")}`;
  }
  if (typeof value === "number" || typeof value === "string") return "数值应为用顿号隔开的名单";
  if (value.length === 0 || value.some((word) => word.trim() === "")) return "名单里有空的一项";
  const twice = value.find((word, at) => value.indexOf(word) < at);
  if (twice !== undefined) return `“${twice}”重复`;
  const unknown = shape.of === undefined ? undefined : value.find((word) => !shape.of?.includes(word));
  return unknown === undefined ? null : `“${unknown}”不是${shape.of?.join("、") ?? ""}之一`;
}

function numberProblem(kind: ParameterKind, value: number): string | null {
  const { shape } = kind;
  if (shape.is !== "number") return null;
  const text = valueText(kind, value);
  const limit = (bound: number): string => `${valueText(kind, bound)}${kind.unit === "%" ? "" : ` ${kind.unit}`}`;
  if (!Number.isFinite(value)) return "数值应为数字";
  if (value > shape.most) return kind.unit === "%" ? `比例 ${text} 超过 100%` : `数值 ${text} 过大，最多 ${limit(shape.most)}`;
  if (value < shape.least) return `数值 ${text} 过小，至少 ${limit(shape.least)}`;
  if (new Decimal(value).decimalPlaces() > shape.decimals)
    return shape.decimals === 0 ? `数值 ${text} 应为整数` : `数值 ${text} 小数位太多`;
  return null;
}

/** What an office wrote for a value of this kind, or, as a Chinese clause, why it cannot be read without guessing. */
export function readValue(kind: ParameterKind, text: string): { readonly value: LineValue } | { readonly problem: string } {
  const { shape, unit } = kind;
  if (shape.is === "choice") {
    const found = Object.entries(shape.words).find(([, word]) => word === text);
    return found
      ? { value: found[0] }
      : {
          problem: `“${text}”应为${Object.values(shape.words)
            .map((word) => `“${word}”`)
            .join("或")}`,
        };
  }
  if (shape.is === "list") return { value: text.split(/[、，,；;\n]/).map((word) => word.trim()) };
  const plain = text.normalize("NFKC");
  const percent = /%$/.test(plain);
  const digits = plain
    .replace(/%$/, "")
    .replace(/^(\d{1,3})((?:,\d{3})+)(?=\.|$)/, (all) => all.replaceAll(",", ""))
    .trim();
  if (/万/.test(text)) return { problem: `“${text}”请换算成元再填，例如 2 万元填 20000` };
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return { problem: `“${text}”不是数字` };
  if (unit === "%") {
    if (!percent) return { problem: `“${text}”没有百分号，看不出是 ${text}% 还是别的，请写成“60%”的样子（先把单元格设为文本）` };
    return { value: new Decimal(digits).div(100).toNumber() };
  }
  if (percent) return { problem: `“${text}”是百分数，这里应填${unit === "元" ? "金额" : `多少${unit}`}` };
  return { value: Number(digits) };
}
