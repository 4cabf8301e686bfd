/** Which Excel the simulated host is: requirement sets with their highest version, and its limits. */
export interface HostProfile {
  readonly sets: Readonly<Record<string, string>>;
  /** As Office.context.platform tells it. */
  readonly platform: "PC" | "Mac" | "OfficeOnline";
  readonly displayLanguage: string;
  /** Bytes of one request and one response; null where the platform sets no limit (platform.md 2.1). */
  readonly payloadLimit: number | null;
}

const FIVE_MB = 5 * 1024 * 1024;

/** Sets that every modelled Excel has; the nameless internals are what the client library asks for by itself. */
const common = {
  AddinCommands: "1.1",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  DelayForCellEdit: "1.1",
  SharedRuntime: "1.1",
  CustomFunctions: "1.7",
};

/** The Excels that offices have (platform.md 0). */
export const profiles = {
  /** Excel 2021, volume licence. */
  ltsc2021: {
    sets: { ...common, ExcelApi: "1.14", CustomFunctionsRuntime: "1.3" },
    platform: "PC",
    displayLanguage: "zh-CN",
    payloadLimit: null,
  },
  /** The same, where custom functions do not run. */
  ltsc2021WithoutFunctions: {
    sets: { AddinCommands: "1.1", RibbonApi: "1.2", DialogApi: "1.2", DelayForCellEdit: "1.1", ExcelApi: "1.14" },
    platform: "PC",
    displayLanguage: "zh-CN",
    payloadLimit: null,
  },
  ltsc2024: {
    sets: { ...common, ExcelApi: "1.17", CustomFunctionsRuntime: "1.3", SharedRuntime: "1.2" },
    platform: "PC",
    displayLanguage: "zh-CN",
    payloadLimit: null,
  },
  microsoft365: {
    sets: { ...common, ExcelApi: "1.21", CustomFunctionsRuntime: "1.5", SharedRuntime: "1.2" },
    platform: "PC",
    displayLanguage: "zh-CN",
    payloadLimit: null,
  },
  web: {
    sets: { ...common, ExcelApi: "1.21", ExcelApiOnline: "1.1", CustomFunctionsRuntime: "1.5", SharedRuntime: "1.2" },
    platform: "OfficeOnline",
    displayLanguage: "zh-CN",
    payloadLimit: FIVE_MB,
  },
} as const satisfies Record<string, HostProfile>;

/** Whether the profile has a requirement set at the version asked for (any version if none is). */
export function isSetSupported(profile: HostProfile, name: string, version?: string | number): boolean {
  const highest = Object.entries(profile.sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (highest === undefined) return false;
  const [major = 0, minor = 0] = highest.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version ?? "1.1")
    .split(".")
    .map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
