import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** functions.json as Excel reads it; only the members that the generator writes for our functions. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly options?: Readonly<Record<string, boolean>>;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: "matrix" };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** Where the functions are declared, from the root of the project. */
export const FUNCTIONS_SOURCE = "src/functions/functions.ts";

/**
 * Generates functions.json with Microsoft's tool and drops `allowCustomDataForDataTypeAny`, which the tool always writes and
 * which crashes Excel LTSC 2021. `allowErrorForDataTypeAny` is not set: a call with an error cell is then answered by Excel
 * with that error, as for a built-in function.
 */
export async function functionsMetadata(source: string = FUNCTIONS_SOURCE): Promise<FunctionsMetadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(`${source}: ${errors.join("; ")}`);
  const generated = JSON.parse(metadataJson) as FunctionsMetadata;
  return { functions: generated.functions };
}
