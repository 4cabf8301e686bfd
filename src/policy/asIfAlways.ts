import type { IsoDate } from "../core/isoDate";
import { newestDocument } from "./lookup";
import type { DatedValue, Parameter, Parameters, PolicyDocument, PolicySet } from "./policyDocument";

const FIRST: IsoDate = "1900-01-01";
const LAST: IsoDate = "9999-12-31";

/**
 * The newest document with its last figures on every day: what a ledger of any year would look like under it. Only for trying
 * out a draft; the title says so, and no grant may be judged by it.
 */
export function asIfAlways(policy: PolicySet): PolicySet {
  const newest = newestDocument(policy);
  const parameters = Object.fromEntries(
    Object.entries(newest.parameters).map(([id, parameter]) => [id, always(parameter as Parameter<unknown>)]),
  ) as unknown as Parameters;
  const document: PolicyDocument = {
    ...newest,
    id: `${newest.id}-as-if`,
    title: `${newest.title}（试算）`,
    from: FIRST,
    to: LAST,
    parameters,
  };
  return { documents: [document] };
}

function always(parameter: Parameter<unknown>): Parameter<unknown> {
  const values: readonly DatedValue<unknown>[] = parameter.values;
  const last = values.at(-1);
  return { ...parameter, values: last === undefined ? [] : [{ from: FIRST, to: LAST, value: last.value }] };
}
