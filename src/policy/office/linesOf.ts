import type { Strength } from "../decision";
import type { DatedValue, Parameter, PolicySet } from "../policyDocument";
import { ALIAS_TITLES, type AliasTableName } from "./aliasNames";
import { basisOf } from "./basisText";
import { PARAMETER_IDS } from "./parameterKinds";
import type { AliasLine, LineValue, PolicyLines, ValueLine } from "./policyLines";

const NOTES: Readonly<Record<Strength, string>> = { must: "超出为违规", should: "超出须说明理由", note: "仅作提示" };

/**
 * A policy as lines for an office to see, edit and pass on. Null where a value has a shape that a line cannot hold (bands, several
 * limits, a ladder): such a document is data of the program.
 */
export function linesOf(policy: PolicySet): PolicyLines | null {
  const documents = policy.documents.filter(({ onlyNamed }) => onlyNamed !== true);
  const values: ValueLine[] = [];
  for (const { number, parameters } of documents) {
    for (const parameter of PARAMETER_IDS) {
      const { clause, strength, values: dated }: Parameter<unknown> = parameters[parameter];
      for (const { value, from, to, clause: own } of dated as readonly DatedValue<unknown>[]) {
        if (!isLineValue(value)) return null;
        values.push({ parameter, value, from, to, basis: basisOf(number, own ?? clause), note: NOTES[strength] });
      }
    }
  }
  return {
    documents: documents.map(({ title, number, issuer, from, to }) => ({ title, number, issuer, from, to })),
    values,
    aliases: aliasLines(documents.at(-1)?.aliases),
  };
}

function aliasLines(aliases: PolicySet["documents"][number]["aliases"] | undefined): AliasLine[] {
  if (aliases === undefined) return [];
  return (Object.keys(ALIAS_TITLES) as AliasTableName[]).flatMap((table) =>
    Object.entries<readonly string[]>(aliases[table]).map(([word, others]): AliasLine => ({ table, word, others })),
  );
}

const isLineValue = (value: unknown): value is LineValue =>
  typeof value === "number" ||
  typeof value === "string" ||
  (Array.isArray(value) && value.every((word: unknown) => typeof word === "string"));
