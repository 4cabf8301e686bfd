import { changning2016 } from "./changning2016";
import type { PolicySet } from "./policyDocument";

/** The documents that ship with the program, oldest first. */
export const builtInPolicy: PolicySet = { documents: [changning2016] };
