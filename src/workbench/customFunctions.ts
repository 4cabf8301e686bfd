import type { GridFunction } from "./gridView";

interface ParameterMetadata {
  readonly name: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly repeating?: boolean;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

/** What Excel downloads as functions.json. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
}

/** The functions that the pane's page has associated, by id. */
export type FunctionMappings = Readonly<Record<string, ((...args: unknown[]) => unknown) | undefined>>;

const isMatrix = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value) && Array.isArray(value[0]);

/** The grid hands a single cell over as [[value]]; Excel hands it as the value. */
const scalarOf = (value: unknown): unknown => (isMatrix(value) ? (value[0]?.[0] ?? null) : (value ?? null));

const matrixOf = (value: unknown): unknown => (isMatrix(value) ? value.map((row) => row.map((cell) => cell ?? null)) : [[value ?? null]]);

/** Arguments in the shapes that Excel would hand over, by the metadata: matrices, omitted ones as null, repeating ones in one array. */
function shaped(args: readonly unknown[], parameters: readonly ParameterMetadata[]): unknown[] {
  return parameters.map((parameter, index) => {
    const shape = parameter.dimensionality === "matrix" ? matrixOf : scalarOf;
    if (parameter.repeating === true) return args.slice(index).map(shape);
    return index < args.length ? shape(args[index]) : null;
  });
}

const errorCode = (error: unknown): string => {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" && code.startsWith("#") ? code : "#VALUE!";
};

/** Our custom functions as the grid calls them. A throw would end the whole calculation of the grid: it becomes the error value. */
export function gridFunctions(metadata: FunctionsMetadata, namespace: string, mappings: () => FunctionMappings): readonly GridFunction[] {
  return metadata.functions.map(({ id, name, description, parameters }) => ({
    name: `${namespace}.${name}`,
    description: description ?? "",
    call: (args) => {
      const implementation = mappings()[id];
      if (implementation === undefined) return "#NAME?";
      try {
        return implementation(...shaped(args, parameters), { functionName: id });
      } catch (error) {
        return errorCode(error);
      }
    },
  }));
}
