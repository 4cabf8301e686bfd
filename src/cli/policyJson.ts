import type { PolicyStamp } from "../policy/policyStamp";

/** By what a machine-readable result was judged; `from` is absent for the documents of the program. */
export const policyJson = ({ id, hash, documents, from, problems }: PolicyStamp): object => ({
  id,
  hash,
  documents: documents.map(({ number, from: first, to }) => ({ number, from: first, to })),
  ...(from === "" ? {} : { from }),
  problems,
});
