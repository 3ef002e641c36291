/** Text that is HTML or XML already. Only this file makes it, so nothing gets into a page without being escaped. */
export type Markup = { readonly source: string };

/** What may stand in the holes of `markup`; null leaves the hole empty. */
export type Part = Markup | string | number | null | readonly Part[];

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // XML knows &apos;, HTML 4 did not: the number is read by all.
  "'": '&#39;',
};

/** Escapes text for element content and quoted attributes, of HTML as well as XML. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (char) => references[char] ?? char);

/** Template tag for HTML and XML: what is filled in is escaped, unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { source: strings.map((string, index) => string + sourceOf(parts[index] ?? null)).join('') };
}

function sourceOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  if ('source' in part) return part.source;
  return part.map(sourceOf).join('\n');
}

/** A CDATA section of XML; the one sequence that would end it early is cut in two. */
export const cdata = (text: string): Markup => ({
  source: `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
});

/** JSON for a `script` element, which ends at the first `</`, in a string or not. */
export const scriptJson = (value: object): Markup => ({
  source: JSON.stringify(value, null, 2).replaceAll('<', '\\u003c'),
});

/** The text of a `style` element, as bundled with this package. */
export const styleSheet = (css: string): Markup => ({ source: css });
