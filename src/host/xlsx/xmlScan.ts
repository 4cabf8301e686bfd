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

/** Attributes between `from` and `to`; a prefixed one ("r:id") is found under its local name too unless that is taken. */
function readAttributes(xml: string, from: number, to: number): Attributes {
  const attributes: Record<string, string> = {};
  let at = from;
  while (at < to) {
    while (at < to && isSpace(xml.charCodeAt(at))) at++;
    const equals = xml.indexOf("=", at);
    if (equals < 0 || equals >= to) break;
    const name = xml.slice(at, equals).trimEnd();
    let quoteAt = equals + 1;
    while (quoteAt < to && isSpace(xml.charCodeAt(quoteAt))) quoteAt++;
    const quote = xml[quoteAt];
    const end = quote === '"' || quote === "'" ? xml.indexOf(quote, quoteAt + 1) : -1;
    if (end < 0 || end > to) throw damaged("标记的属性");
    const value = decodeEntities(xml.slice(quoteAt + 1, end));
    attributes[name] = value;
    const colon = name.indexOf(":");
    if (colon > 0 && !name.startsWith("xmlns:")) attributes[name.slice(colon + 1)] ??= value;
    at = end + 1;
  }
  return attributes;
}

const NONE: Attributes = Object.freeze({});

/** The ">" that ends the tag, not one inside an attribute's quotes. */
function tagEnd(xml: string, from: number): number {
  let end = xml.indexOf(">", from);
  while (end >= 0) {
    let quotes = 0;
    let open = "";
    for (let at = from; at < end; at++) {
      const letter = xml[at];
      if (open) {
        if (letter === open) open = "";
      } else if (letter === '"' || letter === "'") {
        open = letter;
        quotes++;
      }
    }
    if (!open) return end;
    if (quotes === 0) break;
    end = xml.indexOf(">", end + 1);
  }
  throw damaged("标记没有结束");
}

/**
 * Walks through one XML part. Throws HostError when tags do not match or the text ends too early, so that a cut-off part
 * is never taken for a short one. Document type declarations are refused: no workbook has one, and they can blow up.
 */
export function scanXml(xml: string, listener: XmlListener): void {
  const stack: string[] = [];
  let at = xml.indexOf("<");
  if (at < 0) throw damaged("没有内容");
  while (at >= 0) {
    const next = xml.charCodeAt(at + 1);
    if (next === 47) {
      const end = xml.indexOf(">", at);
      const name = xml.slice(at + 2, end).trimEnd();
      if (end < 0 || stack.pop() !== name) throw damaged("标记不配对");
      listener.close?.(localName(name));
      at = end + 1;
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
      const end = tagEnd(xml, at + 1);
      const selfClosed = xml.charCodeAt(end - 1) === 47;
      const last = selfClosed ? end - 1 : end;
      let nameEnd = at + 1;
      while (nameEnd < last && !isSpace(xml.charCodeAt(nameEnd))) nameEnd++;
      const name = xml.slice(at + 1, nameEnd);
      const local = localName(name);
      listener.open?.(local, nameEnd < last ? readAttributes(xml, nameEnd, last) : NONE);
      if (selfClosed) listener.close?.(local);
      else stack.push(name);
      at = end + 1;
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
