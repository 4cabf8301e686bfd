import type { Aliases } from "../aliases";
import { builtInPolicy } from "../builtInPolicy";
import { newestDocument } from "../lookup";
import type { DatedValue, Parameter, Parameters, PolicyDocument, PolicySet } from "../policyDocument";
import type { AliasTableName } from "./aliasNames";
import { clauseIdOf } from "./basisText";
import { checkLines } from "./checkLines";
import { PARAMETER_IDS } from "./parameterKinds";
import type { DocumentLine, LineProblem, PolicyLines, ValueLine } from "./policyLines";

export type OfficePolicy =
  { readonly ok: true; readonly policy: PolicySet } | { readonly ok: false; readonly problems: readonly LineProblem[] };

/**
 * The policy that an office's lines say, or everything that is wrong with them: never a part of it. Title, strength and readings of
 * a parameter are the program's own; a document that is built in keeps the quotes of its clauses, another has none.
 */
export function policyOf(lines: PolicyLines): OfficePolicy {
  const problems = checkLines(lines);
  if (problems.length > 0) return { ok: false, problems };
  const documents = [...lines.documents].sort((a, b) => (a.from < b.from ? -1 : 1));
  const aliases = aliasesOf(lines);
  return {
    ok: true,
    policy: { documents: documents.map((line, at) => documentOf(line, lines.values, { aliases, before: documents[at - 1] })) },
  };
}

function documentOf(
  { title, number, issuer, from, to }: DocumentLine,
  values: readonly ValueLine[],
  { aliases, before }: { readonly aliases: Aliases; readonly before: DocumentLine | undefined },
): PolicyDocument {
  const known = builtInPolicy.documents.find((document) => document.number === number);
  const model = known ?? newestDocument(builtInPolicy);
  const own = values.filter((value) => from <= value.from && value.from <= to);
  return {
    id: known?.id ?? number,
    title,
    number,
    issuer,
    from,
    to,
    predecessor: known?.predecessor ?? before?.number ?? "",
    district: model.district,
    parameters: parametersOf(model, own, known ? number : null),
    clauses: known?.clauses ?? [],
    readings: model.readings,
    aliases,
  };
}

/** `known` is the 文号 of a built-in document: its own clauses are then kept in the program's short form. */
function parametersOf(model: PolicyDocument, lines: readonly ValueLine[], known: string | null): Parameters {
  const entries = PARAMETER_IDS.map((id): [string, Parameter<unknown>] => {
    const dated = lines.filter(({ parameter }) => parameter === id).sort((a, b) => (a.from < b.from ? -1 : 1));
    const clauses = dated.map(({ basis }) =>
      known !== null && basis.startsWith(known) ? clauseIdOf(basis.slice(known.length).trim()) : basis,
    );
    const clause = clauses[0] ?? "-";
    const values = dated.map(({ from, to, value }, at): DatedValue<unknown> => {
      const own = clauses[at] ?? clause;
      return own === clause ? { from, to, value } : { from, to, value, clause: own };
    });
    const { title, unit, strength, readings } = model.parameters[id];
    return [id, { title, unit, clause, strength, values, ...(readings ? { readings } : {}) }];
  });
  // Each value was held against the shape of its parameter by checkLines.
  return Object.fromEntries(entries) as unknown as Parameters;
}

/** Every word of the program, with the office's other words for it; a word without a line has none. */
function aliasesOf({ aliases }: PolicyLines): Aliases {
  const own = newestDocument(builtInPolicy).aliases;
  const tables = (Object.keys(own) as AliasTableName[]).map((table) => {
    const words = Object.keys(own[table]).map((word) => {
      const line = aliases.find((other) => other.table === table && other.word === word);
      return [word, line?.others ?? []] as const;
    });
    return [table, Object.fromEntries(words)] as const;
  });
  return Object.fromEntries(tables) as unknown as Aliases;
}
