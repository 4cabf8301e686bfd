import type { IsoDate } from "../core/isoDate";
import type { CaseFacts } from "./caseFacts";

/** The question's day and whether it is asked by way of reference. Only rows in force or by reference are judged, so the day is known. */
export function askedOf({ basis, force }: CaseFacts): { readonly date: IsoDate; readonly asReference: boolean } {
  if (basis.is !== "known") throw new Error("a row without a basis date was given to a rule of the policy");
  return { date: basis.value, asReference: force === "reference" };
}
