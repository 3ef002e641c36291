import { encodingOf } from '@newsloom/text';
import { analyse } from 'chardet';

/** In bytes of text: enough for the detector's statistics, and a few milliseconds of its time. */
const SAMPLE = 20_000;

/** In bytes: how much of a page is searched for that much text. */
const SEARCHED = 500_000;

/** The detector's confidence from 0 to 100. A language that the page declares counts as much as this. */
const DECLARED = 40;

/** Says whether a control character never occurs in text. Escapes are a part of some encodings. */
const isBinary = (control: string): boolean => control < ' ' && control.trim() !== '' && control !== '\u001b';

/** A page with a larger share of such characters is binary data; random bytes have a tenth. */
const MOST_CONTROLS = 0.01;

/** The usual encodings of languages before UTF-8 (HTML standard, 13.2.3.2, and the national standards). */
const USUAL: Record<string, string[]> = {
  ar: ['windows-1256', 'iso-8859-6'],
  bg: ['windows-1251'],
  cs: ['windows-1250', 'iso-8859-2'],
  el: ['windows-1253', 'iso-8859-7'],
  fa: ['windows-1256'],
  he: ['windows-1255', 'iso-8859-8'],
  hr: ['windows-1250'],
  hu: ['iso-8859-2', 'windows-1250'],
  ja: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
  ko: ['euc-kr'],
  pl: ['iso-8859-2', 'windows-1250'],
  ro: ['windows-1250', 'iso-8859-2'],
  ru: ['windows-1251', 'koi8-r', 'ibm866'],
  sk: ['windows-1250', 'iso-8859-2'],
  sl: ['windows-1250'],
  sr: ['windows-1251'],
  th: ['windows-874'],
  tr: ['windows-1254'],
  uk: ['windows-1251', 'koi8-u'],
  vi: ['windows-1258'],
  zh: ['gb18030', 'gbk', 'big5'],
};

/**
 * Guesses the encoding of a page from its letters and the language that it declares: a name of the WHATWG Encoding
 * Standard, or null for binary data. For pages without a label that are not UTF-8.
 */
export function detectEncoding(bytes: Uint8Array): string | null {
  const page = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED));
  const controls = page.match(/\p{Cc}/gu)?.filter(isBinary).length ?? 0;
  if (controls > MOST_CONTROLS * page.length) return null;
  const language = /<html\s[^<>]*?\blang\s*=\s*["']?([a-z]{2})/i.exec(page)?.[1]?.toLowerCase() ?? '';
  const usual = USUAL[language] ?? [];
  // Tags and scripts are ASCII in any encoding and would hide the letters.
  const text = page
    .split(/[<>\n]/)
    .filter((piece) => /[\x80-\xff]/.test(piece))
    .join(' ');
  const guesses = analyse(Uint8Array.from(Buffer.from(text.slice(0, SAMPLE), 'latin1')))
    .flatMap(({ name, confidence }) => ({ encoding: encodingOf(name) ?? '', confidence }))
    .filter(({ encoding }) => encoding !== '' && encoding !== 'utf-8' && !encoding.startsWith('utf-16'));
  const weighed = guesses.map(({ encoding, confidence }) => ({
    encoding,
    weight: confidence + (usual.includes(encoding) ? DECLARED : 0),
  }));
  return weighed.sort((a, b) => b.weight - a.weight)[0]?.encoding ?? usual[0] ?? null;
}
