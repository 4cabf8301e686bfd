import type { Finding } from "../../checks/finding";
import { statusOf, type FindingStatus } from "../../checks/findingStatus";
import type { Strength } from "../../policy/decision";
import { textKey } from "../../core/textKey";
import { SEVERITIES } from "../words";
import { placeOf } from "./placeOf";

export interface FindingFilter {
  /** Severities that are shown. */
  readonly severities: readonly Strength[];
  /** Name of the one column that is shown, as `columnNames` gives it; "" for all. */
  readonly column: string;
  /** The one status that is shown; "" for all. */
  readonly status: FindingStatus | "";
  /** Words that all stand in the place, the name, the code, the rule's title or the sentence. */
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { severities: SEVERITIES, column: "", status: "", text: "" };

/** How many findings each value of a facet would show, the other parts of the filter as they are. */
export interface FindingCounts {
  readonly severities: Readonly<Record<Strength, number>>;
  readonly columns: ReadonlyMap<string, number>;
  readonly statuses: Readonly<Record<FindingStatus, number>>;
}

type ColumnOf = (finding: Finding) => string;
/** The title of a rule, by its code. */
type TitleOf = (code: string) => string;

const noTitle = (): string => "";

/** The findings that pass every part of the filter, in their order. */
export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  columnOf: ColumnOf,
  titleOf: TitleOf = noTitle,
): readonly Finding[] {
  const passes = partsOf(filter, columnOf, titleOf);
  return findings.filter((finding) => passes.every((pass) => pass(finding)));
}

/** The counts beside the values of each facet: a facet does not narrow its own counts. */
export function countFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  columnOf: ColumnOf,
  titleOf: TitleOf = noTitle,
): FindingCounts {
  const [severity, column, status, text] = partsOf(filter, columnOf, titleOf);
  const severities = { must: 0, should: 0, note: 0 };
  const columns = new Map<string, number>();
  const statuses = { open: 0, lapsed: 0, explained: 0 };
  for (const finding of findings) {
    if (!text(finding)) continue;
    const [bySeverity, byColumn, byStatus] = [severity(finding), column(finding), status(finding)];
    if (byColumn && byStatus) severities[finding.severity] += 1;
    if (bySeverity && byColumn) statuses[statusOf(finding)] += 1;
    const name = columnOf(finding);
    columns.set(name, (columns.get(name) ?? 0) + (bySeverity && byStatus ? 1 : 0));
  }
  return { severities, columns, statuses };
}

type Pass = (finding: Finding) => boolean;

function partsOf(
  { severities, column, status, text }: FindingFilter,
  columnOf: ColumnOf,
  titleOf: TitleOf,
): readonly [Pass, Pass, Pass, Pass] {
  const wanted = text
    .split(/\s+/)
    .map(textKey)
    .filter((word) => word !== "");
  return [
    ({ severity }) => severities.includes(severity),
    (finding) => column === "" || columnOf(finding) === column,
    (finding) => status === "" || statusOf(finding) === status,
    (finding) => wanted.every((word) => searchKey(finding, titleOf).includes(word)),
  ];
}

/** Ten thousand findings are searched at every letter: each is brought into its comparable form once. */
const searchKeys = new WeakMap<Finding, string>();

function searchKey(finding: Finding, titleOf: TitleOf): string {
  let key = searchKeys.get(finding);
  if (key === undefined) {
    key = textKey(`${placeOf(finding)}${finding.person}${finding.code}${titleOf(finding.code)}${finding.message}`);
    searchKeys.set(finding, key);
  }
  return key;
}
