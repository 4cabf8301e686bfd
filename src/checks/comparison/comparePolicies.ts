import type { Fen } from "../../core/fen";
import { newestDocument } from "../../policy/lookup";
import { policyHash } from "../../policy/policyHash";
import type { PolicySet } from "../../policy/policyDocument";
import type { CheckResult, Finding } from "../finding";
import { MESSAGES } from "../messages";
import { ceilingSums, remainingSums, type ComparedSide, type PartSum } from "./comparedFigures";

/** How the findings of one code differ. */
export interface ComparedCode {
  readonly code: string;
  readonly title: string;
  readonly before: number;
  readonly after: number;
  readonly appear: number;
  readonly vanish: number;
  /** On the same row under both, with other figures. */
  readonly changed: number;
}

/** A sum under both policies. */
export interface ComparedSum {
  /** "大重病医疗 低保", or a category. */
  readonly name: string;
  readonly before: PartSum;
  readonly after: PartSum;
  readonly difference: Fen;
}

export interface ComparedDocument {
  readonly title: string;
  readonly number: string;
  readonly hash: string;
}

/** What another policy would do to a ledger. */
export interface PolicyComparison {
  readonly before: ComparedDocument;
  readonly after: ComparedDocument;
  readonly rowCount: number;
  readonly codes: readonly ComparedCode[];
  readonly appear: readonly Finding[];
  readonly vanish: readonly Finding[];
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[];
  readonly ceilings: readonly ComparedSum[];
  /** What is left of the year, over all persons and years with grants. */
  readonly remaining: readonly ComparedSum[];
}

export interface JudgedSide extends ComparedSide {
  readonly result: CheckResult;
}

/** Compares two checks of one ledger: findings by code and place, ceilings and the year's remaining amounts by category. */
export function comparePolicies(before: JudgedSide, after: JudgedSide): PolicyComparison {
  const old = byPlace(before.result.findings);
  const now = byPlace(after.result.findings);
  const appear = after.result.findings.filter((finding) => !old.has(placeOf(finding)));
  const vanish = before.result.findings.filter((finding) => !now.has(placeOf(finding)));
  const changed = before.result.findings.flatMap((finding) => {
    const other = now.get(placeOf(finding));
    return other !== undefined && isOtherwise(finding, other) ? [{ before: finding, after: other }] : [];
  });
  const lists = { appear, vanish, changed: changed.map((pair) => pair.before) };
  return {
    before: documentOf(before.policy),
    after: documentOf(after.policy),
    rowCount: before.result.rowCount,
    ...lists,
    changed,
    codes: codesOf(before.result.findings, after.result.findings, lists),
    ceilings: sumsOf(ceilingSums(before), ceilingSums(after)),
    remaining: sumsOf(remainingSums(before), remainingSums(after)),
  };
}

function documentOf(policy: PolicySet): ComparedDocument {
  const { title, number } = newestDocument(policy);
  return { title, number, hash: policyHash(policy) };
}

/** One rule says at most one thing about the same first cell of a row. */
const placeOf = ({ code, file, sheet, row, cells }: Finding): string => JSON.stringify([code, file, sheet, row, cells[0] ?? ""]);

const byPlace = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [placeOf(finding), finding]));

const isOtherwise = (one: Finding, other: Finding): boolean => one.message !== other.message || one.severity !== other.severity;

function codesOf(
  before: readonly Finding[],
  after: readonly Finding[],
  lists: Readonly<Record<"appear" | "vanish" | "changed", readonly Finding[]>>,
): ComparedCode[] {
  const codes = [...new Set([...before, ...after].map(({ code }) => code))].sort();
  const count = (findings: readonly Finding[], code: string): number => findings.filter((finding) => finding.code === code).length;
  return codes.map((code) => ({
    code,
    title: MESSAGES[code]?.title ?? code,
    before: count(before, code),
    after: count(after, code),
    appear: count(lists.appear, code),
    vanish: count(lists.vanish, code),
    changed: count(lists.changed, code),
  }));
}

function sumsOf(before: ReadonlyMap<string, PartSum>, after: ReadonlyMap<string, PartSum>): ComparedSum[] {
  const none: PartSum = { fen: 0, known: 0, unknown: 0 };
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((name) => {
    const sides = { before: before.get(name) ?? none, after: after.get(name) ?? none };
    return { name, ...sides, difference: sides.after.fen - sides.before.fen };
  });
}
