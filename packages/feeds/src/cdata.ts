const OPEN = '<![CDATA[';
const CLOSE = ']]>';

/** Applies `change` to an XML text except its CDATA sections. A section that never closes reaches to the end. */
export function changeOutsideCdata(text: string, change: (part: string) => string): string {
  let changed = '';
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf(OPEN, at);
    if (open < 0) return changed + change(text.slice(at));
    const close = text.indexOf(CLOSE, open);
    const end = close < 0 ? text.length : close + CLOSE.length;
    changed += change(text.slice(at, open)) + text.slice(open, end);
    at = end;
  }
  return changed;
}

/** The text as a CDATA section, split where the text contains the closing mark. */
export function asCdata(text: string): string {
  return `${OPEN}${text.replaceAll(CLOSE, `]]${CLOSE}${OPEN}>`)}${CLOSE}`;
}
