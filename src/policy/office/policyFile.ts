import { isoDate } from "../../core/isoDate";
import { ALIAS_TITLES, type AliasTableName } from "./aliasNames";
import { builtInPolicy } from "../builtInPolicy";
import { newestDocument } from "../lookup";
import type { ParameterId } from "../policyDocument";
import { PARAMETER_IDS } from "./parameterKinds";
import type { AliasLine, DocumentLine, LinePlace, LineProblem, LineValue, PolicyLines, ValueLine } from "./policyLines";

export const POLICY_SCHEMA = "bangfu-policy/1";

/** The file that passes from office to office. Fields may be added under another version only: a reader refuses what it does not know. */
export const policyFile = ({ documents, values, aliases }: PolicyLines): object => ({
  schema: POLICY_SCHEMA,
  documents: documents.map(({ title, number, issuer, from, to }) => ({ title, number, issuer, from, to })),
  values: values.map(({ parameter, value, from, to, basis, note }) => ({ parameter, value, from, to, basis, note })),
  aliases: aliases.map(({ table, word, others }) => ({ table, word, others })),
});

export type ReadFile =
  | { readonly is: "lines"; readonly lines: PolicyLines }
  | { readonly is: "problems"; readonly problems: readonly string[] }
  /** No policy file at all, and why, as a Chinese sentence. */
  | { readonly is: "none"; readonly why: string };

type Fields = Readonly<Record<string, unknown>>;

/** Reads the text of a policy file strictly: an unknown field, a missing one or one of another type is a problem that names it. */
export function readPolicyFile(text: string): ReadFile {
  const file = parsed(text);
  if (file === null) return { is: "none", why: "不是 JSON 文件" };
  if (file["schema"] !== POLICY_SCHEMA) return { is: "none", why: `不是帮扶标准文件（schema 应为 ${POLICY_SCHEMA}）` };
  const problems: string[] = [...unknownFields("文件", file, ["schema", "documents", "values", "aliases"])];
  const list = <T>(name: "documents" | "values" | "aliases", read: (fields: Fields, where: string, problems: string[]) => T): T[] => {
    const entries = file[name];
    if (!Array.isArray(entries)) {
      problems.push(`${name} 应为数组`);
      return [];
    }
    return entries.map((entry: unknown, at) => {
      const where = `${name}[${at}]`;
      if (!isFields(entry)) problems.push(`${where} 应为对象`);
      return read(isFields(entry) ? entry : {}, where, problems);
    });
  };
  const lines: PolicyLines = {
    documents: list("documents", readDocument),
    values: list("values", readValue),
    aliases: list("aliases", readAlias),
  };
  return problems.length > 0 ? { is: "problems", problems } : { is: "lines", lines };
}

/** The place of a problem in a file: "values[3].from". */
export function filePlace({ table, line, column }: LinePlace): string {
  return line === null ? table : `${table}[${line}].${column === "name" ? "parameter" : column}`;
}

export const fileProblem = ({ at, text }: LineProblem): string => `${filePlace(at)}：${text}`;

const readDocument = (fields: Fields, where: string, problems: string[]): DocumentLine => {
  problems.push(...unknownFields(where, fields, ["title", "number", "issuer", "from", "to"]));
  const text = textIn(fields, where, problems);
  return {
    title: text("title"),
    number: text("number"),
    issuer: text("issuer"),
    from: dayIn(fields, "from", where, problems),
    to: dayIn(fields, "to", where, problems),
  };
};

const readValue = (fields: Fields, where: string, problems: string[]): ValueLine => {
  problems.push(...unknownFields(where, fields, ["parameter", "value", "from", "to", "basis", "note"]));
  const text = textIn(fields, where, problems);
  const parameter = text("parameter");
  if (parameter !== "" && !isParameter(parameter)) problems.push(`${where}.parameter：没有“${parameter}”这个参数`);
  const { value } = fields;
  if (!isLineValue(value)) problems.push(`${where}.value 应为数字、文字或文字数组`);
  return {
    parameter: parameter as ParameterId,
    value: isLineValue(value) ? value : "",
    from: dayIn(fields, "from", where, problems),
    to: dayIn(fields, "to", where, problems),
    basis: text("basis"),
    note: text("note"),
  };
};

const readAlias = (fields: Fields, where: string, problems: string[]): AliasLine => {
  problems.push(...unknownFields(where, fields, ["table", "word", "others"]));
  const text = textIn(fields, where, problems);
  const table = text("table") as AliasTableName;
  const word = text("word");
  const words = Object.hasOwn(ALIAS_TITLES, table) ? Object.keys(newestDocument(builtInPolicy).aliases[table]) : null;
  if (words === null) problems.push(`${where}.table：没有“${table}”这个栏目`);
  else if (!words.includes(word)) problems.push(`${where}.word：没有“${word}”这个词`);
  const { others } = fields;
  const isList = Array.isArray(others) && others.every((other: unknown) => typeof other === "string");
  if (!isList) problems.push(`${where}.others 应为文字数组`);
  return { table, word, others: isList ? (others as readonly string[]) : [] };
};

const textIn =
  (fields: Fields, where: string, problems: string[]) =>
  (name: string): string => {
    const value = fields[name];
    if (typeof value === "string") return value;
    problems.push(`${where}.${name} 应为文字`);
    return "";
  };

function dayIn(fields: Fields, name: "from" | "to", where: string, problems: string[]): string {
  const value = fields[name];
  const parts = typeof value === "string" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  const day = parts && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!day) problems.push(`${where}.${name} 应为 2022-01-31 样子的日期`);
  return day ?? "0001-01-01";
}

const unknownFields = (where: string, fields: Fields, known: readonly string[]): string[] =>
  Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => `${where} 有不认识的字段“${name}”`);

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isParameter = (text: string): text is ParameterId => (PARAMETER_IDS as readonly string[]).includes(text);
const isLineValue = (value: unknown): value is LineValue =>
  typeof value === "number" ||
  typeof value === "string" ||
  (Array.isArray(value) && value.every((word: unknown) => typeof word === "string"));
