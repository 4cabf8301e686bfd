import type { CheckResult, Finding, FindingOverride } from "../checks/finding";
import { attachOverrides } from "../checks/overrides/attachOverrides";
import { digest } from "../checks/overrides/digest";
import type { Override, OverrideBook } from "../checks/overrides/override";
import { overrideOf } from "../checks/overrides/overrideOf";
import { rowOf, RowIndex } from "../checks/overrides/rowIndex";
import { HostError, type WorkbookPort } from "../host/workbookPort";
import type { Ledger } from "../ledger/ledger";
import { OVERRIDE_PREFIX, overrideText, parseOverride, readOverrides } from "./overrideStore";
import { authorProblem, reasonProblem, tidyText } from "./overrideText";

/** Excel takes about 2 MB of settings of one add-in (platform.md); the rest is for the journal of corrections and the columns. */
const MOST_BYTES = 1_500_000;

/** What a person says about a finding. */
export interface Explanation {
  readonly reason: string;
  readonly by: string;
  readonly now: Date;
}

/** So many findings are explained at one press: a person can still have looked at each. */
export const MOST_EXPLAINED_AT_ONCE = 200;

/** A checked ledger; the finding is one of the result's. */
export interface Explained {
  readonly ledger: Ledger;
  readonly result: CheckResult;
  readonly finding: Finding;
}

/**
 * Keeps a 情况说明 on a finding in the workbook, in place of the finding's earlier one, and answers all that are kept then. One
 * setting is written and no other touched, so a failure leaves everything as it was. Where somebody else has explained or changed
 * it since it was read, it rejects with kind "changed" and writes nothing.
 */
export const writeOverride = (
  port: WorkbookPort,
  { ledger, result, finding }: Explained,
  explanation: Explanation,
): Promise<OverrideBook> => writeOverrides(port, { ledger, result, findings: [finding] }, explanation);

/**
 * The same words for several findings of one workbook: one 情况说明 each, bound to the values of its own finding. All of them are
 * kept or none: what was written before a failure is taken back.
 */
export async function writeOverrides(
  port: WorkbookPort,
  { ledger, result, findings }: Omit<Explained, "finding"> & { readonly findings: readonly Finding[] },
  { reason, by, now }: Explanation,
): Promise<OverrideBook> {
  const problem = reasonProblem(reason) ?? authorProblem(by);
  if (problem !== null) throw new HostError("unexpected", problem);
  const [first] = findings;
  if (first === undefined) return readOverrides(port);
  if (findings.length > MOST_EXPLAINED_AT_ONCE)
    throw new HostError("tooLarge", `一次最多为 ${MOST_EXPLAINED_AT_ONCE} 个问题写情况说明，请分几次写。`);
  const kept = await port.readSettings(OVERRIDE_PREFIX);
  for (const { override } of findings) if (override) requireSame(kept, override);
  const open = findings.filter(({ override }) => override === undefined);
  if (open.length > 0) await requireUnexplained(port, { ledger, result, findings: open });
  const rows = RowIndex.of(ledger, first.file);
  const all = new Map(kept);
  const texts = new Map<string, string>();
  for (const finding of findings) {
    const id = finding.override?.id ?? freeId(`${finding.code}.${digest(rowOf(rows.recordOf(finding)))}`, all);
    const override = overrideOf(finding, rows, { id, reason: tidyText(reason), by: tidyText(by), at: now.toISOString() });
    texts.set(OVERRIDE_PREFIX + id, overrideText(override));
    all.set(OVERRIDE_PREFIX + id, overrideText(override));
  }
  await keep(port, texts, kept);
  return readOverrides(port);
}

/** Takes a 情况说明 out of the workbook and answers what is left; rejects with kind "changed" where it is no longer what was read. */
export async function withdrawOverride(port: WorkbookPort, override: FindingOverride): Promise<OverrideBook> {
  const kept = await port.readSettings(OVERRIDE_PREFIX);
  if (kept.has(OVERRIDE_PREFIX + override.id)) {
    requireSame(kept, override);
    await port.writeSetting(OVERRIDE_PREFIX + override.id, null);
  }
  return readOverrides(port);
}

/** Puts a withdrawn 情况说明 back as it was, unless another one stands in its place by now. */
export async function restoreOverride(port: WorkbookPort, override: Override): Promise<OverrideBook> {
  const kept = await port.readSettings(OVERRIDE_PREFIX);
  if (kept.has(OVERRIDE_PREFIX + override.id)) throw changed();
  await keep(port, new Map([[OVERRIDE_PREFIX + override.id, overrideText(override)]]), kept);
  return readOverrides(port);
}

const changed = (): HostError => new HostError("changed", "别人刚刚写了或改了这条情况说明，没有覆盖。请重新校验，看过之后再写。");

/** Sets all of these texts by key, or leaves everything as it was. */
async function keep(port: WorkbookPort, texts: ReadonlyMap<string, string>, kept: ReadonlyMap<string, string>): Promise<void> {
  const all = new Map([...kept, ...texts]);
  if ([...all].reduce((sum, [name, value]) => sum + bytesOf(name) + bytesOf(value), 0) > MOST_BYTES)
    throw new HostError("tooLarge", "工作簿里的情况说明太多，存不下了。请先在“情况说明”列表中撤回不再需要的。");
  const written: string[] = [];
  for (const [key, text] of texts) {
    try {
      await port.writeSetting(key, text);
    } catch (error) {
      // The answer may have been lost after the setting was written.
      if ((await port.readSetting(key).catch(() => null)) !== text) throw await takenBack(port, written, kept, error);
    }
    written.push(key);
  }
}

/** After a failure: the settings that were written before it as they had been. Answers what to tell the user. */
async function takenBack(
  port: WorkbookPort,
  written: readonly string[],
  kept: ReadonlyMap<string, string>,
  error: unknown,
): Promise<unknown> {
  if (written.length === 0 || !(error instanceof HostError)) return error;
  try {
    for (const key of written) await port.writeSetting(key, kept.get(key) ?? null);
  } catch {
    return new HostError(error.kind, `${error.message}情况说明没有写完，请重新校验，看哪些已经写上。`, { cause: error });
  }
  return new HostError(error.kind, `${error.message}一条情况说明也没有写。`, { cause: error });
}

function requireSame(kept: ReadonlyMap<string, string>, { id, reason, by, at }: FindingOverride): void {
  const now = parseOverride(id, kept.get(OVERRIDE_PREFIX + id) ?? "");
  if (now === null || now.reason !== reason || now.by !== by || now.at !== at) throw changed();
}

/** The findings had no 情况说明 when they were read; somebody may have written one since. */
async function requireUnexplained(
  port: WorkbookPort,
  { ledger, result, findings }: Omit<Explained, "finding"> & { readonly findings: readonly Finding[] },
): Promise<void> {
  const now = attachOverrides(result, ledger, [await readOverrides(port)]);
  const asked = new Set(findings);
  if (result.findings.some((finding, at) => asked.has(finding) && now.findings[at]?.override?.status === "active")) throw changed();
}

function freeId(start: string, kept: ReadonlyMap<string, string>): string {
  let number = 1;
  while (kept.has(`${OVERRIDE_PREFIX}${start}.${number}`)) number += 1;
  return `${start}.${number}`;
}

/** Bytes in UTF-8; a character beyond ASCII counts three. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += text.charCodeAt(at) < 128 ? 1 : 3;
  return bytes;
}
