import { invalidArgument } from "../model/apiError";

/** A colour as Excel takes it, "#FFC7CE" or a name; hex digits come back in upper case. */
export function colour(value: unknown): string {
  if (typeof value !== "string" || !/^(#[0-9a-f]{6}|[a-z]*)$/i.test(value)) throw invalidArgument();
  return value.startsWith("#") ? value.toUpperCase() : value;
}
