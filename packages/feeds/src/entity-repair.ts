import { decodeHTML } from 'entities';
import { changeOutsideCdata } from './cdata.ts';

/** A reference, or a bare ampersand. The longest name in HTML has 31 letters. */
const REFERENCE = /&(?:#\d{1,7};|#[xX][\da-fA-F]{1,6};|[a-zA-Z]\w{0,31};)?/g;

const XML_NAMED = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;']);

/**
 * Makes every reference valid in XML: HTML's named references (`&nbsp;`, `&eacute;`) and impossible numbers become
 * characters; a bare `&` or an unknown name is escaped. CDATA sections are not changed.
 */
export function repairEntities(text: string): string {
  return changeOutsideCdata(text, (part) => part.replace(REFERENCE, repairReference));
}

function repairReference(reference: string): string {
  if (reference === '&') return '&amp;';
  if (XML_NAMED.has(reference)) return reference;
  const character = decodeHTML(reference);
  if (character === reference) return reference.replace('&', '&amp;');
  return character.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
