/** Text as it may stand between tags or in quotes; characters that XML cannot hold are spelled "_x000B_". */
export function escapeXml(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>"]/g, (letter) => (letter === "&" ? "&amp;" : letter === "<" ? "&lt;" : letter === ">" ? "&gt;" : "&quot;"));
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATION_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Attributes of a tag; those that are undefined or false are left out, true is "1". */
export function attributesText(attributes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? "1" : escapeXml(String(value))}"`)
    .join("");
}
