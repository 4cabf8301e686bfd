import { damaged } from "./fileKind";

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one XML part wants to hear; names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** Text between tags, decoded; may come in several pieces. */
  text?(text: string): void;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Replaces the five named and all numeric character references; an unknown one stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const localName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

const NONE: Attributes = Object.freeze({});

/** The name and the attributes of one tag, and where it ends; a prefixed attribute ("r:id") is found under its local name too. */
interface Tag {
  name: string;
  attributes: Attributes;
  selfClosed: boolean;
  end: number;
}

/** Reads the tag whose "<" stands at `start` into `tag`, which is used again for the next one: parts have millions of them. */
function readTag(xml: string, start: number, tag: Tag): void {
  let at = start + 1;
  let code = xml.charCodeAt(at);
  while (code !== 62 && code !== 47 && !isSpace(code)) {
    if (Number.isNaN(code)) throw damaged("标记没有结束");
    code = xml.charCodeAt(++at);
  }
  tag.name = xml.slice(start + 1, at);
  tag.attributes = NONE;
  tag.selfClosed = false;
  let attributes: Record<string, string> | null = null;
  for (;;) {
    while (isSpace(code)) code = xml.charCodeAt(++at);
    if (code === 62) break;
    if (code === 47) {
      if (xml.charCodeAt(at + 1) !== 62) throw damaged("标记没有结束");
      tag.selfClosed = true;
      at++;
      break;
    }
    const equals = xml.indexOf("=", at);
    if (Number.isNaN(code) || equals < 0) throw damaged("标记没有结束");
    const name = isSpace(xml.charCodeAt(equals - 1)) ? xml.slice(at, equals).trimEnd() : xml.slice(at, equals);
    at = equals + 1;
    while (isSpace(xml.charCodeAt(at))) at++;
    const quote = xml.charCodeAt(at);
    const close = quote === 34 ? xml.indexOf('"', at + 1) : quote === 39 ? xml.indexOf("'", at + 1) : -1;
    if (close < 0) throw damaged("标记的属性");
    attributes ??= {};
    const value = decodeEntities(xml.slice(at + 1, close));
    attributes[name] = value;
    const colon = name.indexOf(":");
    if (colon > 0 && !name.startsWith("xmlns:")) attributes[name.slice(colon + 1)] ??= value;
    code = xml.charCodeAt((at = close + 1));
  }
  if (attributes) tag.attributes = attributes;
  tag.end = at;
}

/**
 * Walks through one XML part. Throws HostError when tags do not match or the text ends too early, so that a cut-off part
 * is never taken for a short one. Document type declarations are refused: no workbook has one, and they can blow up.
 */
export function scanXml(xml: string, listener: XmlListener): void {
  const stack: string[] = [];
  const locals: string[] = [];
  const tag: Tag = { name: "", attributes: NONE, selfClosed: false, end: 0 };
  let at = xml.indexOf("<");
  if (at < 0) throw damaged("没有内容");
  while (at >= 0) {
    const next = xml.charCodeAt(at + 1);
    if (next === 47) {
      const name = stack.pop();
      const local = locals.pop();
      if (name === undefined || local === undefined || !xml.startsWith(name, at + 2)) throw damaged("标记不配对");
      at += 2 + name.length;
      while (isSpace(xml.charCodeAt(at))) at++;
      if (xml.charCodeAt(at) !== 62) throw damaged("标记不配对");
      listener.close?.(local);
      at++;
    } else if (next === 33) {
      if (xml.startsWith("<![CDATA[", at)) {
        const end = xml.indexOf("]]>", at);
        if (end < 0) throw damaged("文字没有结束");
        listener.text?.(xml.slice(at + 9, end));
        at = end + 3;
      } else if (xml.startsWith("<!--", at)) {
        const end = xml.indexOf("-->", at + 4);
        if (end < 0) throw damaged("注释没有结束");
        at = end + 3;
      } else throw damaged("含有不允许的声明");
    } else if (next === 63) {
      const end = xml.indexOf("?>", at);
      if (end < 0) throw damaged("声明没有结束");
      at = end + 2;
    } else {
      readTag(xml, at, tag);
      const local = localName(tag.name);
      listener.open?.(local, tag.attributes);
      if (tag.selfClosed) listener.close?.(local);
      else {
        stack.push(tag.name);
        locals.push(local);
      }
      at = tag.end + 1;
    }
    const following = xml.indexOf("<", at);
    if (following > at && stack.length > 0 && listener.text) {
      const piece = xml.slice(at, following);
      listener.text(piece.includes("\r") ? decodeEntities(piece.replace(/\r\n?/g, "\n")) : decodeEntities(piece));
    }
    at = following;
  }
  if (stack.length > 0) throw damaged("内容提前结束");
}
