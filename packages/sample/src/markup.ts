/** Text that is already HTML or XML. Only this file makes it, so all other text in a page is escaped. */
export type Markup = { readonly source: string };

/** Values for the placeholders of `markup`; null is empty. */
export type Part = Markup | string | number | null | readonly Part[];

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // HTML 4 does not have &apos;, but all formats read the number.
  "'": '&#39;',
};

/** Escapes text for element content and quoted attributes, of HTML as well as XML. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (char) => REFERENCES[char] ?? char);

/** Template tag for HTML and XML. Values are escaped, unless they are markup. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { source: strings.map((string, index) => string + sourceOf(parts[index] ?? null)).join('') };
}

function sourceOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  if ('source' in part) return part.source;
  return part.map(sourceOf).join('\n');
}

/** A CDATA section of XML. The sequence that would end it early is split. */
export const cdata = (text: string): Markup => ({
  source: `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
});

/** JSON for a `script` element, which would end at any `</`, even in a string. */
export const scriptJson = (value: object): Markup => ({
  source: JSON.stringify(value, null, 2).replaceAll('<', '\\u003c'),
});

/** The text of a `style` element, as bundled with this package. */
export const styleSheet = (css: string): Markup => ({ source: css });
