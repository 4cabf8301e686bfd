import { changning2016 } from "../../../src/policy/changning2016";
import type { DatedValue, ParameterId, ParameterValues, Parameters, PolicyDocument } from "../../../src/policy/policyDocument";

/** A comparable document: the figures that it sets itself; what it does not speak about has no value in it. */
export interface ComparableDocument extends Pick<PolicyDocument, "id" | "title" | "number" | "issuer" | "from" | "to"> {
  readonly values: Partial<ParameterValues>;
}

/** The document as the program loads it. */
export function documentOf({ values, ...head }: ComparableDocument): PolicyDocument {
  const parameters = Object.fromEntries(
    Object.entries(changning2016.parameters).map(([id, parameter]) => {
      const value = values[id as ParameterId];
      const dated: readonly DatedValue<unknown>[] = value === undefined ? [] : [{ from: head.from, to: head.to, value }];
      return [id, { ...parameter, readings: undefined, values: dated }];
    }),
  ) as unknown as Parameters;
  return { ...changning2016, ...head, predecessor: "", parameters, clauses: [], readings: [] };
}
