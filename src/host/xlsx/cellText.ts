import { scanXml } from "./xmlScan";

/** Undoes the "_x000D_" spelling that workbooks use for characters that XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Collects the plain text of rich text as its tags pass by: runs joined, phonetic guides left out. */
export class TextCollector {
  private collected = "";
  private inText = false;
  private inPhonetic = false;

  start(): void {
    this.collected = "";
    this.inText = false;
    this.inPhonetic = false;
  }

  open(name: string): void {
    if (name === "t") this.inText = !this.inPhonetic;
    else if (name === "rPh") this.inPhonetic = true;
  }

  text(text: string): void {
    if (this.inText) this.collected += text;
  }

  close(name: string): void {
    if (name === "t") this.inText = false;
    else if (name === "rPh") this.inPhonetic = false;
  }

  result(): string {
    return decodeEscapes(this.collected);
  }
}

/** The workbook's table of shared strings, as plain text in order. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const collector = new TextCollector();
  scanXml(xml, {
    open(name) {
      if (name === "si") collector.start();
      else collector.open(name);
    },
    text: (text) => collector.text(text),
    close(name) {
      if (name === "si") strings.push(collector.result());
      else collector.close(name);
    },
  });
  return strings;
}
