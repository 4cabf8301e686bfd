import type { Bridge } from "./hostPage";
import { type HostProfile, isSetSupported } from "./profile";

/** The page's window, as far as the boot of Office touches it; everything is set by name on it. */
export type OfficeWindow = object;

/** The client library's own names that the boot needs once it is loaded. */
interface LoadedLibrary {
  readonly HostBridge: { init(bridge: Bridge): void };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
}

type Handler = (...args: never[]) => unknown;

/** A table of functions by upper-case name, as Office keeps for custom functions and for ribbon commands. */
class Association {
  readonly mappings: Record<string, Handler> = {};
  private readonly listeners: (() => void)[] = [];

  associate(name: string | Readonly<Record<string, Handler>>, handler?: Handler): void {
    const entries = typeof name === "string" ? (handler === undefined ? [] : [[name, handler] as const]) : Object.entries(name);
    for (const [key, value] of entries) this.mappings[key.toUpperCase()] = value;
    for (const listener of this.listeners) listener();
  }

  onchange(listener: () => void): void {
    this.listeners.push(listener);
  }
}

const hostTypes = ["Word", "Excel", "PowerPoint", "Outlook", "OneNote", "Project", "Access"];
const platformTypes = ["PC", "OfficeOnline", "Mac", "iOS", "Android", "Universal"];
const byName = (names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, name]));

/**
 * Stands in for Microsoft's loader (office.js): gives the window what `excel-web-16.00.js` expects to find. Load that
 * file next, unmodified, and then call the function that this one returns.
 */
export function installOffice(window: OfficeWindow, profile: HostProfile): (bridge: Bridge) => void {
  const actions = new Association();
  const functions = new Association();
  const info = { host: "Excel", platform: profile.platform, addin: null };
  let ready = (): void => undefined;
  const whenReady = new Promise<typeof info>((resolve) => (ready = () => resolve(info)));
  const onReady = (callback?: (value: typeof info) => unknown): Promise<typeof info> =>
    whenReady.then(async (value) => (await callback?.(value), value));

  const context = {
    host: info.host,
    platform: info.platform,
    displayLanguage: profile.displayLanguage,
    contentLanguage: profile.displayLanguage,
    diagnostics: { host: info.host, platform: info.platform, version: "16.0.14332.20000" },
    requirements: { isSetSupported: (name: string, version?: string | number) => isSetSupported(profile, name, version) },
    document: {},
  };
  const office = {
    onReady,
    onReadyInternal: onReady,
    HostType: byName(hostTypes),
    PlatformType: byName(platformTypes),
    Promise,
    actions: { _association: actions, associate: actions.associate.bind(actions) },
  };
  const customFunctions = { _association: functions, associate: functions.associate.bind(functions), delayInitialization: () => undefined };
  const factory = {
    getContext: () => context,
    getHostInfo: () => ({
      hostType: "excel",
      hostPlatform: "",
      hostSpecificFileVersion: "16.00",
      hostLocale: profile.displayLanguage,
      flags: 0,
      isDialog: false,
    }),
    getLoggingAllowed: () => false,
    getId: () => "",
    getWindowName: () => "",
    getWindowLocationHash: () => "",
    getWindowLocationSearch: () => "",
    getInitializationHelper: () => ({}),
  };
  const define = (name: string, value: unknown): void =>
    void Object.defineProperty(window, name, { value, writable: true, configurable: true, enumerable: true });
  define("Office", office);
  define("Microsoft", { Office: { WebExtension: office } });
  define("CustomFunctions", customFunctions);
  define("OSF", { _OfficeAppFactory: factory });
  forbidWhatOfficeForbids(window);

  return (bridge) => {
    const library = Reflect.get(window, "OfficeExtension") as LoadedLibrary;
    library.CommonUtility._doApiNotSupportedCheck = true;
    library.HostBridge.init(bridge);
    ready();
  };
}

/** Inside Office there are no dialogs of the browser and no history; code that needs them must fail here too. */
function forbidWhatOfficeForbids(window: OfficeWindow): void {
  const refuse = (name: string) => (): never => {
    throw new Error(`${name} is not available in an Office add-in`);
  };
  for (const name of ["alert", "confirm", "prompt"])
    Object.defineProperty(window, name, { value: refuse(name), writable: true, configurable: true });
  const history: unknown = Reflect.get(window, "history");
  if (typeof history !== "object" || history === null) return;
  for (const name of ["pushState", "replaceState"])
    Object.defineProperty(history, name, { value: null, writable: true, configurable: true });
}
