import type { CheckResult, Finding, FindingOverride } from "../../checks/finding";

/** One 情况说明 of the list: on a finding, or on none. */
export interface ListedOverride {
  readonly override: Pick<FindingOverride, "id" | "reason" | "by" | "at">;
  readonly code: string;
  readonly title: string;
  /** Null: no finding of this run answers to it. */
  readonly finding: Finding | null;
  /** What is to be said of it, a Chinese sentence; "" while it holds. */
  readonly remark: string;
}

export interface OverrideGroup {
  readonly key: "lapsed" | "explained" | "unused";
  readonly title: string;
  readonly lines: readonly ListedOverride[];
}

/** The 情况说明 of a result by what has become of them, what needs somebody first; empty groups are left out. */
export function listedOverrides({ findings, coverage, overrides }: CheckResult): readonly OverrideGroup[] {
  const titles = new Map(coverage.map(({ code, title }) => [code, title]));
  const titleOf = (code: string): string => titles.get(code) ?? code;
  const on = (status: FindingOverride["status"]): ListedOverride[] =>
    findings.flatMap((finding) => {
      const { override, code } = finding;
      if (override?.status !== status) return [];
      return [{ override, code, title: titleOf(code), finding, remark: override.why === "" ? "" : `${override.why}，情况说明已失效。` }];
    });
  const unused = (overrides?.unused ?? []).map(({ override, why }): ListedOverride => ({
    override,
    code: override.code,
    title: titleOf(override.code),
    finding: null,
    remark: `${why}。`,
  }));
  const groups: readonly OverrideGroup[] = [
    { key: "lapsed", title: "已失效", lines: on("lapsed") },
    { key: "explained", title: "已说明", lines: on("active") },
    { key: "unused", title: "未用到", lines: unused },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}
