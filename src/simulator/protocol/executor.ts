import { ApiError, invalidArgument, itemNotFound, notImplemented } from "../model/apiError";
import { Facade } from "./facade";
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  ObjectPathType,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { answerQuery, answerQueryAsJson } from "./query";
import type { References } from "./references";

export interface ExecutorOptions {
  readonly root: Facade;
  readonly references: References;
  /** Makes the object of a NewObject path from its server type name; null where the host has none. */
  readonly newObject: (typeName: string) => Facade | null;
  /** Waits until calculated values are there; called before anything is read. */
  readonly calculated: () => Promise<void>;
  /** Does one step as the add-in, so that the workbook knows whose change it is. */
  readonly asAddin: <T>(step: () => T) => T;
}

const READS: ReadonlySet<number> = new Set([ActionType.Query, ActionType.RecursiveQuery, ActionType.QueryAsJson]);

const camel = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** Carries out one request of the client library: object paths and actions, in order, stopping at the first that fails. */
export class Executor {
  private readonly objects = new Map<number, Facade | null>();

  constructor(
    private readonly options: ExecutorOptions,
    private readonly request: RequestBody,
  ) {}

  async run(): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (READS.has(action.ActionType)) await this.options.calculated();
        const value = this.options.asAddin(() => this.perform(action));
        response.Results.push({ ActionId: action.Id, Value: value });
        if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const location = error.location ?? this.location(action);
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: location,
          ActionIndex: index,
          HttpStatusCode: error.httpStatus,
        };
        break;
      }
    }
    return response;
  }

  private perform(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.instantiate(action);
      case ActionType.Query:
      case ActionType.RecursiveQuery:
        return answerQuery(this.object(action.ObjectPathId), action.QueryInfo ?? {});
      case ActionType.QueryAsJson:
        return answerQueryAsJson(this.object(action.ObjectPathId), action.QueryInfo ?? {});
      case ActionType.Method: {
        const target = this.object(action.ObjectPathId);
        if (target === null) return null;
        const result = this.call(target, action.Name, action.ArgumentInfo);
        return result instanceof Facade ? null : (result ?? null);
      }
      case ActionType.SetProperty:
        return this.set(action.ObjectPathId, camel(action.Name), this.arguments(action.ArgumentInfo)[0]);
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(action.ObjectPathId, name, value);
        return null;
      case ActionType.Trace:
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private instantiate(action: Action): unknown {
    const object = this.object(action.ObjectPathId);
    if (object === null) return null;
    const reference = this.options.references.idOf(object);
    return { ...object.identity(), ...(reference !== null && { _ReferenceId: reference }) };
  }

  private object(id: number): Facade | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw invalidArgument(`unknown object path ${id}`);
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): Facade | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.Global:
        return this.options.root;
      case ObjectPathType.NewObject: {
        const made = this.options.newObject(path.Name);
        if (made === null) throw notImplemented(path.Name);
        return made;
      }
      case ObjectPathType.ReferenceId:
        return this.options.references.get(path.Name);
      case ObjectPathType.NullObject:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === ObjectPathType.Indexer) return parent.item(this.arguments(path.ArgumentInfo)[0]);
    const result =
      path.ObjectPathType === ObjectPathType.Method ? this.call(parent, path.Name, path.ArgumentInfo) : this.link(parent, path.Name);
    if (result === null || result instanceof Facade) return result;
    throw notImplemented(`${parent.excelType}.${camel(path.Name)} as an object`);
  }

  private link(parent: Facade, name: string): unknown {
    const member = camel(name);
    if (!parent.exposed.links?.includes(member)) throw notImplemented(`${parent.excelType}.${member}`);
    return Reflect.get(parent, member);
  }

  private call(target: Facade, name: string, info?: ArgumentInfo): unknown {
    const event = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(name);
    if (event !== null) return target.listen(event[2] ?? "", event[1] === "Register");
    const member = camel(name);
    const method: unknown = Reflect.get(target, member);
    if (!target.exposed.methods?.includes(member) || typeof method !== "function") throw notImplemented(`${target.excelType}.${member}`);
    return Reflect.apply(method, target, this.arguments(info));
  }

  private set(id: number, member: string, value: unknown): null {
    const target = this.object(id);
    if (target === null) throw itemNotFound();
    if (!target.exposed.scalars?.includes(member)) throw notImplemented(`${target.excelType}.${member}`);
    if (!Reflect.set(target, member, value)) throw new ApiError("InvalidOperation", `${target.excelType}.${member} is read-only.`, 400);
    return null;
  }

  /** Arguments with client objects in place of their path ids; an omitted argument is undefined. */
  private arguments(info?: ArgumentInfo): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = references[index];
      if (typeof reference === "number" && reference !== 0) return this.object(reference) ?? undefined;
      return argument === null ? undefined : this.embedded(argument);
    });
  }

  private embedded(value: unknown): unknown {
    if (Array.isArray(value))
      return value.some((item) => typeof item === "object" && item !== null && !Array.isArray(item))
        ? value.map((item) => this.embedded(item))
        : value;
    if (typeof value !== "object" || value === null) return value;
    const id: unknown = Reflect.get(value, "_ObjectPathId");
    if (typeof id === "number") return this.object(id);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.embedded(inner)]));
  }

  private location(action: Action): string {
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    if (action.ActionType !== ActionType.Instantiate)
      return `${this.objects.get(action.ObjectPathId)?.excelType ?? "Object"}.${camel(action.Name)}`;
    const parent = this.objects.get(path?.ParentObjectPathId ?? 0);
    return `${parent?.excelType ?? "Object"}.${path?.Name ? camel(path.Name) : "getItem"}`;
  }
}
