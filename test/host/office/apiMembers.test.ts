/** @jest-environment jsdom */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { startExcel } from "../../officeHost";

const ROOT = join(__dirname, "../../..");
const FOLDERS = ["src/host/office", "src/commands", "src/taskpane"];

interface Use {
  /** "Excel.Worksheet.customProperties" */
  readonly member: string;
  readonly at: string;
  /** Set and version by the documentation comment, e.g. ["ExcelApi", 1.12]; null where none is named. */
  readonly set: readonly [string, number] | null;
}

const version = (text: string): number => Number(text.replace(/^1\./, "")) / 100 + 1;

/** Every member of Excel and Office that our code names: in calls, assignments, destructuring, object literals and load paths. */
function usedMembers(): readonly Use[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(ROOT, folder, file)),
  );
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];

  const note = (symbol: ts.Symbol | undefined, node: ts.Node, declaration = symbol?.declarations?.[0]): void => {
    if (symbol === undefined || declaration === undefined) return;
    const source = declaration.getSourceFile();
    if (!source.fileName.includes("@types/office-js")) return;
    const names = [symbol.name];
    for (let parent: ts.Node | undefined = declaration.parent; parent !== undefined; parent = parent.parent)
      if ((ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) || ts.isModuleDeclaration(parent)) && parent.name)
        names.unshift(parent.name.getText());
    const set = /\[Api set: (\w+) (1\.\d+)/.exec(declaration.getFullText());
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    uses.push({
      member: names.join("."),
      at: `${relative(ROOT, node.getSourceFile().fileName)}:${String(line + 1)}`,
      set: set?.[1] === undefined || set[2] === undefined ? null : [set[1], version(set[2])],
    });
  };

  const notePath = (type: ts.Type, path: readonly string[], node: ts.Node): void => {
    const [name, ...rest] = path;
    if (name === undefined) return;
    const symbol = checker.getPropertyOfType(type, name);
    if (symbol === undefined) throw new Error(`${node.getText()}: ${checker.typeToString(type)} has no ${name}`);
    if (name !== "items") note(symbol, node);
    const next = checker.getTypeOfSymbolAtLocation(symbol, node);
    notePath(name === "items" ? (checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next) : next, rest, node);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : null;
      note(checker.getSymbolAtLocation(node.name), node, call === null ? undefined : checker.getResolvedSignature(call)?.declaration);
      const [paths] = call?.arguments ?? [];
      if (node.name.text === "load" && paths !== undefined && ts.isStringLiteralLike(paths))
        for (const path of paths.text.split(",")) notePath(checker.getTypeAtLocation(node.expression), path.trim().split("/"), node);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      note(checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name), node);
    } else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const type = checker.getContextualType(node.parent);
      if (type !== undefined) note(checker.getPropertyOfType(type, node.name.getText()), node);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return uses;
}

const uses = usedMembers();

test("every member of Excel that our code names is in ExcelApi 1.14 at most: Excel LTSC 2021 has it (platform.md 2.7)", () => {
  const tooNew = uses.filter(({ set }) => set?.[0] === "ExcelApi" && set[1] > version("1.14"));
  expect(tooNew.map(({ member, at }) => `${member} (${at})`)).toEqual([]);
});

test("the look finds what we know is used, of several sets: 1.1, 1.9, 1.12, 1.13 and 1.14", () => {
  const known = new Map(uses.map(({ member, set }) => [member, set?.[1]]));
  expect(known.get("Excel.Range.values")).toBe(version("1.1"));
  expect(known.get("Excel.Worksheet.pageLayout")).toBe(version("1.9"));
  expect(known.get("Excel.Worksheet.customProperties")).toBe(version("1.12"));
  expect(known.get("Excel.Range.getMergedAreasOrNullObject")).toBe(version("1.13"));
  expect(known.get("Excel.WorksheetChangedEventArgs.triggerSource")).toBe(version("1.14"));
  expect(new Set(uses.map(({ member }) => member)).size).toBeGreaterThan(80);
});

test("every class member of them stands in the shipped client library too, whose types are older than ours (platform.md 4)", async () => {
  const started = await startExcel();
  const missing = new Set<string>();
  for (const { member, at } of uses) {
    const [space = "", type = "", name = ""] = member.split(".");
    if (space !== "Excel" || name === "") continue;
    const made: unknown = Reflect.get(started.Excel, type);
    const held: unknown = typeof made === "function" ? made.prototype : undefined;
    // Interfaces (event arguments, load options, plain objects) and enumerations of texts have no class to ask.
    if (typeof held === "object" && held !== null && !(name in held)) missing.add(`${member} (${at})`);
  }
  expect([...missing]).toEqual([]);
});

test("what Office itself is asked for is there in every Excel, or guarded: showAsTaskpane and the theme only", () => {
  const office = [...new Set(uses.map(({ member }) => member).filter((member) => member.startsWith("Office.")))].sort();
  expect(office).toMatchInlineSnapshot(`
   [
     "Office.Actions.associate",
     "Office.AddinCommands.Event.completed",
     "Office.Context.officeTheme",
     "Office.Context.requirements",
     "Office.Excel",
     "Office.HostType",
     "Office.OfficeTheme.isDarkTheme",
     "Office.RequirementSetSupport.isSetSupported",
     "Office.actions",
     "Office.addin",
     "Office.context",
     "Office.host",
     "Office.onReady",
   ]
  `);
});
