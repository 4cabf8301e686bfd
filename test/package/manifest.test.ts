/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const text = readFileSync("manifest.xml", "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");
const root = manifest.documentElement;
const childNames = (element: Element): string[] => [...element.children].map(({ tagName }) => tagName);
const all = (tag: string): Element[] => [...manifest.getElementsByTagName(tag)];
const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? "";
const one = (tag: string): Element => {
  const element = manifest.getElementsByTagName(tag)[0];
  if (element === undefined) throw new Error(`no <${tag}>`);
  return element;
};

/** Width and height of a PNG, from its header. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const fileOf = (url: string): string => url.replace("https://localhost:3000/", "");

describe("manifest.xml, as the schema and Excel demand it", () => {
  test("is well-formed XML", () => {
    expect(manifest.getElementsByTagName("parsererror")).toHaveLength(0);
  });

  test("has its elements in the order that the schema enforces", () => {
    expect(childNames(root)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(childNames(one("VersionOverrides"))).toEqual(["Requirements", "Hosts", "Resources"]);
    expect(childNames(one("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    const host = [...one("VersionOverrides").getElementsByTagName("Host")][0];
    expect(host && childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    for (const control of all("Control")) expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  test("names a GUID, a four-part version and Chinese as its language", () => {
    expect(one("Id").textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(one("Version").textContent).toBe(`${version}.0`);
    expect(one("DefaultLocale").textContent).toBe("zh-CN");
  });

  test("keeps the need for custom functions and the shared runtime inside VersionOverrides, so that an older Excel keeps the pane", () => {
    expect(childNames(root)).not.toContain("Requirements");
    expect(all("bt:Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual([
      ["CustomFunctionsRuntime", "1.1"],
      ["SharedRuntime", "1.1"],
    ]);
    expect(attribute(one("DefaultSettings").getElementsByTagName("SourceLocation")[0], "DefaultValue")).toBe(
      "https://localhost:3000/taskpane.html",
    );
  });

  test("resolves every resid, keeps it within 32 characters, and defines none twice or in vain", () => {
    const defined = ["bt:Image", "bt:Url", "bt:String"]
      .flatMap((tag) => all(tag))
      .flatMap((element) => (element.hasAttribute("id") ? [attribute(element, "id")] : []));
    const used = [...root.getElementsByTagName("*")].flatMap((element) =>
      element.hasAttribute("resid") ? [attribute(element, "resid")] : [],
    );
    expect(new Set(defined).size).toBe(defined.length);
    for (const id of used) expect(defined).toContain(id);
    for (const id of defined) expect(used).toContain(id);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("keeps short strings within 125 and long strings within 250 characters", () => {
    for (const element of one("bt:ShortStrings").children) expect(attribute(element, "DefaultValue").length).toBeLessThanOrEqual(125);
    for (const element of one("bt:LongStrings").children) expect(attribute(element, "DefaultValue").length).toBeLessThanOrEqual(250);
  });

  test("uses HTTPS for every address", () => {
    const urls = [...text.matchAll(/DefaultValue="(\w+:\/\/[^"]+)"/g)].map(([, url]) => url);
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) expect(url).toMatch(/^https:\/\/localhost:3000\//);
  });

  test("finds every icon on disk in the size that it is declared for", () => {
    const sized = all("bt:Image").filter((image) => image.hasAttribute("size"));
    expect(sized.length).toBe(15);
    for (const image of sized) {
      const resource = all("bt:Image").find((candidate) => attribute(candidate, "id") === attribute(image, "resid"));
      const size = Number(attribute(image, "size"));
      expect(pngSize(fileOf(attribute(resource, "DefaultValue")))).toEqual([size, size]);
    }
    expect(pngSize(fileOf(attribute(one("IconUrl"), "DefaultValue")))).toEqual([32, 32]);
    expect(pngSize(fileOf(attribute(one("HighResolutionIconUrl"), "DefaultValue")))).toEqual([64, 64]);
    for (const group of all("Icon")) expect([...group.children].map((icon) => attribute(icon, "size"))).toEqual(["16", "32", "80"]);
  });

  test("has the group 帮扶台账 with 校验, 预审表, 月报 and 打开窗格, bound to actions that the add-in associates", () => {
    const text = (id: string): string =>
      attribute(
        all("bt:String").find((element) => attribute(element, "id") === id),
        "DefaultValue",
      );
    const labels = all("Control").map((control) => text(attribute(control.getElementsByTagName("Label")[0], "resid")));
    expect(text(attribute(one("Group").getElementsByTagName("Label")[0], "resid"))).toBe("帮扶台账");
    expect(labels).toEqual(["校验", "预审表", "月报", "打开窗格"]);
    const commands = readFileSync("src/commands/commands.ts", "utf8");
    for (const name of all("FunctionName")) expect(commands).toContain(`"${name.textContent ?? ""}"`);
  });

  test("carries the namespace BANGFU for the functions, in ASCII", () => {
    expect(
      attribute(
        all("bt:String").find((element) => attribute(element, "id") === "Functions.Namespace"),
        "DefaultValue",
      ),
    ).toBe("BANGFU");
  });
});

describe("dist/, as npm run build leaves it", () => {
  test("holds every file that the manifest names, the metadata, and Office.js as published", () => {
    const names = [...text.matchAll(/DefaultValue="https:\/\/localhost:3000\/([^"]+)"/g)].map(([, name]) => name ?? "");
    for (const name of names) expect([name, existsSync(`dist/${name}`)]).toEqual([name, true]);
    for (const file of ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "zh-cn/office_strings.js"]) {
      expect(readFileSync(`dist/office/${file}`).equals(readFileSync(`node_modules/@microsoft/office-js/dist/${file}`))).toBe(true);
    }
  });

  test("declares in functions.json exactly the functions that the page associates", () => {
    const { functions } = JSON.parse(readFileSync("dist/functions.json", "utf8")) as { functions: { id: string; name: string }[] };
    expect(functions).toHaveLength(15);
    const bundle = readFileSync("dist/functions.js", "utf8");
    for (const { id } of functions) expect(bundle).toContain(id);
    expect(readFileSync("dist/functions.json", "utf8")).not.toContain("allowCustomDataForDataTypeAny");
  });

  test("functions.js takes at most 60 kB on the wire, and carries neither React nor the reading of .xlsx files", () => {
    const bundle = readFileSync("dist/functions.js");
    expect(gzipSync(bundle).length).toBeLessThanOrEqual(60_000);
    const [react, xlsx] = [/react\.(?:transitional\.)?element/, /sharedStrings/];
    expect(bundle.toString()).not.toMatch(react);
    expect(bundle.toString()).not.toMatch(xlsx);
    // The same words do stand where the two are.
    expect(react.test(readFileSync("dist/taskpane.js", "utf8"))).toBe(true);
    expect(xlsx.test(readFileSync("dist-workbench/workbench.js", "utf8"))).toBe(true);
  });
});
