import { notImplemented } from "../model/apiError";
import { Facade } from "./facade";
import type { QueryInfo } from "./messages";

/** Which members to read, and of what they hold again which. */
type Tree = Map<string, Tree>;

const pascal = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));

function plant(tree: Tree, path: readonly string[]): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  const branch = tree.get(first) ?? new Map<string, Tree>();
  tree.set(first, branch);
  plant(branch, rest);
}

function treeOf(query: QueryInfo): Tree {
  const tree: Tree = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])])
    plant(
      tree,
      path.split("/").filter((part) => part !== ""),
    );
  return tree;
}

/** Answers a load: the asked members of the facade with PascalCase names, items of a collection under `_Items`. */
export function answerQuery(facade: Facade | null, query: QueryInfo): unknown {
  return facade === null ? null : read(facade, treeOf(query), query);
}

/** Answers `retrieve`: the same members in camelCase, items under `items`. */
export function answerQueryAsJson(facade: Facade | null, query: QueryInfo): unknown {
  return facade === null ? null : camelised(answerQuery(facade, query));
}

function read(facade: Facade, tree: Tree, query: QueryInfo): unknown {
  const items = facade.items();
  if (items === null) return { ...facade.identity(), ...members(facade, tree) };
  const scalars = facade.exposed.scalars ?? [];
  const own = new Map([...tree].filter(([name]) => scalars.includes(name)));
  const ofItems = new Map([...tree].filter(([name]) => !own.has(name) && name !== "items" && name !== "*"));
  for (const [name, branch] of tree.get("items") ?? []) ofItems.set(name, branch);
  const from = query.Skip ?? 0;
  const shown = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  return { ...members(facade, own, false), _Items: shown.map((item) => read(item, ofItems, {})) };
}

/** An empty tree or "*" means every scalar that the facade has. */
function members(facade: Facade, tree: Tree, allIfEmpty = true): Record<string, unknown> {
  const { scalars = [], links = [] } = facade.exposed;
  const result: Record<string, unknown> = {};
  const wanted = (tree.size === 0 && allIfEmpty) || tree.has("*") ? [...scalars, ...tree.keys()] : [...tree.keys()];
  for (const name of wanted) {
    if (name === "*") continue;
    if (scalars.includes(name)) result[pascal(name)] = Reflect.get(facade, name);
    else if (links.includes(name)) {
      const linked: unknown = Reflect.get(facade, name);
      result[pascal(name)] = linked instanceof Facade ? read(linked, tree.get(name) ?? new Map(), {}) : null;
    } else throw notImplemented(`${facade.excelType}.${name}`);
  }
  return result;
}

function camelised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelised);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name === "_Items" ? "items" : name.charAt(0).toLowerCase() + name.slice(1),
      camelised(inner),
    ]),
  );
}
