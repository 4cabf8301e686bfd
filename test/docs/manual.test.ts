/** What the user's side of the documentation promises is there: pictures, links, buttons, functions and their answers. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { USAGE } from "../../src/cli/usage";
import { FIELDS } from "../../src/ledger/fields";
import { TIE_OUTS } from "../../src/sheets/monthly/tieOuts/tieOuts";
import { formulaValue } from "../../src/workbench/sample/formulaValue";
import { sampleBook } from "../../src/workbench/sample/sampleBook";

const MANUAL = "docs/使用手册.md";
const QUICK = "docs/快速上手.html";
const PICTURES = "docs/images";
/** The answer to a question about a column that is none of the fields. */
const NO_FIELD = "都不是，不用这一列";
const read = (file: string): string => readFileSync(file, "utf8");
const manual = read(MANUAL);
const users = [manual, read(QUICK)];

const inFolder = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
const pages = ["README.md", "CONTRIBUTING.md", ...inFolder("docs", ".md"), ...inFolder("docs/decisions", ".md")];

/** First group of every match. */
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = ""]) => found);
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
const picturesOf = (file: string): string[] =>
  all(read(file), /!\[[^\]]*\]\(([^)\s]+)\)|<img [^>]*>/g)
    .concat(all(read(file), /<img src="([^"]+)"/g))
    .filter((name) => name !== "")
    .map((name) => path.join(path.dirname(file), decodeURI(name)));

/** The anchor that a heading gets: lower case, without punctuation, blanks as hyphens. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
const anchorsIn = (file: string): string[] => all(withoutCode(read(file)), /^#+ (.+)$/gm).map(anchorOf);

/** The rows of the table below a heading, cell by cell, without its heading row. */
function tableBelow(heading: string): string[][] {
  const [, after = ""] = manual.split(`\n${heading}\n`);
  const lines = (after.split(/\n#+ /)[0] ?? "").split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

/** All code of a folder without its comments. */
function codeOf(folder: string): string {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => read(path.join(folder, name)).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ""))
    .join("\n");
}

test("every picture of README and manual is a PNG of at most 250 kB, and no picture lies there unused", () => {
  const shown = ["README.md", MANUAL, QUICK].flatMap(picturesOf);
  expect(shown.length).toBeGreaterThan(10);
  for (const file of shown) {
    expect([file, existsSync(file)]).toEqual([file, true]);
    expect([file, readFileSync(file).toString("latin1", 1, 4)]).toEqual([file, "PNG"]);
    expect([file, statSync(file).size <= 250 * 1024]).toEqual([file, true]);
  }
  expect(inFolder(PICTURES, "").sort()).toEqual([...new Set(shown), `${PICTURES}/texts.json`].sort());
});

test("the script takes exactly the pictures that lie there: none is left over from a script of before, none is missing", () => {
  const taken = all(read("src/tools/pictureTour.ts"), /\bshoot(?:Element)?\(\s*"([\w-]+)"/g);
  expect(taken.length).toBeGreaterThan(20);
  expect(taken.map((name) => path.join(PICTURES, `${name}.png`)).sort()).toEqual(inFolder(PICTURES, ".png").sort());
});

test("every picture says in words what it shows", () => {
  const silent = users.flatMap((text) => [...(text.match(/!\[\]\([^)]*\)|<img (?![^>]*alt="[^"]+)[^>]*>/g) ?? [])]);
  expect(silent).toEqual([]);
});

test("no link of README, CONTRIBUTING and docs is dead, neither to a file nor to a heading", () => {
  const dead = pages.flatMap((page) =>
    all(withoutCode(read(page)), /(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [name = "", anchor] = decodeURI(link).split("#");
        const file = name === "" ? page : path.join(path.dirname(page), name);
        return !existsSync(file) || (anchor !== undefined && !anchorsIn(file).includes(anchor));
      })
      .map((link) => `${page}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test("every button that the manual names is a label in the pane, the ribbon or the workbench", () => {
  const labels = [codeOf("src/taskpane"), read("manifest.xml"), read("src/workbench/index.html")].join("\n");
  const named = [...new Set(users.flatMap((text) => all(text, /【([^】]+)】/g)))];
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((label) => !labels.includes(label))).toEqual([]);
});

/** The folders of the pane in which a caseworker works; the rest are parts of them and the pane's own help. */
const MAIN_VIEWS = [
  "start",
  "check",
  "fix",
  "mark",
  "overrides",
  "record",
  "trial",
  "preReview",
  "monthly",
  "reports",
  "standards",
  "paper",
];

test("every button, link, tick box and radio button of the main views that has a name of its own is named in the manual", () => {
  const code = MAIN_VIEWS.map((folder) => codeOf(`src/taskpane/${folder}`)).join("\n");
  // Of a label with a number in it, what stands before that.
  const pressed = all(code, />\s*(?:\{`)?([\u4e00-\u9fff][^<{`$（]*)[^<]*?<\/(?:Button|ToggleButton|Link)>/g);
  const chosen = all(code, /<(?:Radio|Switch|Checkbox)\b[^/]*?label=(?:"|\{`)([\u4e00-\u9fff][^"`$（]*)/g);
  const labels = [...new Set([...pressed, ...chosen].map((label) => label.trim()))];
  expect(labels.length).toBeGreaterThan(45);
  for (const known of ["查找并勾选", "表格中选中的行", "放大", "再显示"]) expect(labels).toContain(known);
  expect(labels.filter((label) => !manual.includes(`【${label}`) && !manual.includes(`“${label}`))).toEqual([]);
});

test("the captions that the manual leads to are the pane's", () => {
  const pane = codeOf("src/taskpane");
  const captions = [
    "列需要确认含义",
    "没有查全的规则",
    "台账识别情况",
    "格式更正",
    "在台账上标记",
    "参照执行",
    "没有找到台账",
    "台账已改动",
    "暂不使用",
    NO_FIELD,
  ];
  expect(captions.filter((caption) => !manual.includes(caption) || !pane.includes(caption))).toEqual([]);
});

test("every answer that the manual advises for a question is a field of the pane's list, or that it is none", () => {
  const labels = [...Object.values(FIELDS).map(({ label }) => label), NO_FIELD];
  const advised = tableBelow("### 3.1 程序会问什么，怎样答").flatMap(([, , answer = ""]) => all(answer, /“([^”]+)”/g));
  expect(advised.length).toBeGreaterThan(8);
  expect(advised.filter((label) => !labels.includes(label))).toEqual([]);
});

test("the manual's table has the 15 functions of docs/functions.md, each once", () => {
  const known = all(read("docs/functions.md"), /^## (\w+)$/gm);
  const named = tableBelow("### 7.2 全部函数").map(([name = ""]) => name.replace(/`/g, ""));
  expect(known).toHaveLength(15);
  expect(named.sort()).toEqual(known.sort());
});

test("every example of a function gives what the manual says, on the sample's sheet 额度试算", () => {
  const book = sampleBook();
  const answer = (formula: string): string => {
    const value = formulaValue(book, "额度试算", formula);
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  };
  const [spilled = ""] = all(manual, /^(=BANGFU\.ANNUAL_REMAINING.+)$/gm);
  for (const [name = "", , example = "", says = ""] of tableBelow("### 7.2 全部函数")) {
    const formula = example.startsWith("`") ? example.slice(1, -1) : spilled.replace("ANNUAL_REMAINING", name.replace(/`/g, ""));
    const said = says.replace("（第一行）", "").replace(/……$/, "");
    expect([formula, answer(formula).slice(0, said.length)]).toEqual([formula, said]);
    if (!says.endsWith("……")) expect([formula, answer(formula)]).toEqual([formula, said]);
  }
  const quick = all(users[1] ?? "", /<code>(=BANGFU\.[^<]+)<\/code>/g);
  expect(quick).toHaveLength(4);
  expect(quick.map(answer).every((value) => value !== "" && !value.startsWith("["))).toBe(true);
});

test("the tie-outs stand in the manual with their numbers and titles", () => {
  expect(tableBelow("### 6.3 勾稽核对").map(([id, title]) => [id, title])).toEqual(TIE_OUTS.map(({ id, title }) => [id, title]));
});

test("every code, command and option that the manual names exists", () => {
  const findings = read("docs/findings.md");
  const codes = users.flatMap((text) => text.match(/\b[CPG]\d{3}\b/g) ?? []);
  expect(codes.filter((code) => !findings.includes(`| ${code} |`))).toEqual([]);
  const commands = users.flatMap((text) => all(text, /npx bangfu (\w+)/g));
  expect(commands.filter((command) => !USAGE.includes(`bangfu ${command} `))).toEqual([]);
  const options = users.flatMap((text) => text.match(/--[a-z][a-z-]*/g) ?? []);
  expect(options.filter((option) => !USAGE.includes(option))).toEqual([]);
});
