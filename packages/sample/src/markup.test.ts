import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cdata, markup, scriptJson } from './markup.ts';
import { parseHtml, parseXml } from './testing/dom.ts';

// Possible text with many special characters of markup, without control characters.
const hostileText = fc
  .array(fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", ']]>', '</script>', '<!--', '&amp;', '&#39;'), fc.string()))
  .map((pieces) => pieces.join('').replace(/\p{C}/gu, ''));

test('text in HTML content and attributes is parsed back unchanged', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const element = parseHtml(markup`<p title="${text}">${text}</p>`.source).querySelector('p');
      expect(element?.textContent).toBe(text);
      expect(element?.getAttribute('title')).toBe(text);
    }),
  );
});

test('text in XML is parsed back unchanged, also in a CDATA section', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const root = parseXml(markup`<a><b>${text}</b><c>${cdata(text)}</c></a>`.source).documentElement;
      expect(root.querySelector('b')?.textContent).toBe(text);
      expect(root.querySelector('c')?.textContent).toBe(text);
    }),
  );
});

test('JSON in a script element is parsed back unchanged', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const page = parseHtml(markup`<script type="application/json">${scriptJson({ text })}</script>`.source);
      expect(JSON.parse(page.querySelector('script')?.textContent ?? '')).toEqual({ text });
    }),
  );
});

test('markup is inserted unchanged, lists are joined, null is empty', () => {
  const items = ['a', 'b'].map((text) => markup`<li>${text}</li>`);
  expect(markup`<ul>${items}</ul>${null}${3}`.source).toBe('<ul><li>a</li>\n<li>b</li></ul>3');
});
