import type { FeedDocument } from './feed-document.ts';

/**
 * Rebuilds the document from only its entries, so that faults between them (such as a tag of the channel that never
 * closes) do not matter.
 */
export function entriesAlone(document: FeedDocument): FeedDocument {
  const { text, format, rootName } = document;
  const name = format === 'atom' ? 'entry' : 'item';
  const endTag = `</${name}>`;
  const entries: string[] = [];
  const startTag = new RegExp(`<${name}[\\s>]`, 'g');
  for (let start = startTag.exec(text); start !== null; start = startTag.exec(text)) {
    const end = text.indexOf(endTag, start.index);
    if (end < 0) break;
    entries.push(text.slice(start.index, end + endTag.length));
    startTag.lastIndex = end;
  }
  const body = entries.join('');
  const channel = { atom: body, rss: `<channel>${body}</channel>`, rdf: `<channel/>${body}` }[format];
  return { ...document, text: `${text.slice(0, text.indexOf('>') + 1)}${channel}</${rootName}>` };
}
