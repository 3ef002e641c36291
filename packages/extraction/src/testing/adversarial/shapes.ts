import { type AdversarialPage, ARTICLE, nested, page, WHOLE } from './page.ts';

/** The shape of the source. */
export const shapes: AdversarialPage[] = [
  { name: '250 nested elements', source: () => page({ inside: nested('<div>', '</div>', 250, 'x') }), has: WHOLE },
  { name: '5,000 nested elements', source: () => page({ inside: '<div>'.repeat(5_000) }), isRefused: true },
  { name: '100,000 siblings', source: () => page({ after: '<i></i>'.repeat(100_000) }), isRefused: true },
  { name: '10,000 empty siblings', source: () => page({ after: '<i></i>'.repeat(10_000) }), has: WHOLE },
  {
    name: 'an attribute of 5 MB',
    source: () => page({ inside: `<p title="${'x'.repeat(5e6)}">Two.</p>` }),
    has: WHOLE,
  },
  {
    name: 'a class of 3,900 words',
    source: () => page({ inside: `<p class="${'a '.repeat(1_950)}">Two.</p>` }),
    has: WHOLE,
  },
  {
    name: '100,000 attributes',
    source: () => page({ inside: `<p ${Array.from({ length: 1e5 }, (_, at) => `a${at}=1`).join(' ')}>Two.</p>` }),
    has: WHOLE,
  },
  {
    name: 'a bomb of entities',
    source: () => {
      const level = (at: number) => `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`;
      const levels = Array.from({ length: 9 }, (_, at) => level(at + 1)).join('');
      return `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">${levels}]>${page({ inside: '<p>&l9;</p>' })}`;
    },
    has: WHOLE,
  },
  {
    name: '60,000 entities',
    source: () => page({ after: `<p>${'&amp;&#x41;&bogus;'.repeat(20_000)}</p>` }),
    has: WHOLE,
  },
  { name: 'elements that never end', source: () => ARTICLE.replace(/<\/(?!title|h1)\w+>/g, ''), has: WHOLE },
  { name: 'a quote that never ends', source: () => page({ after: '<a href="/x>More</a><p>' }), has: WHOLE },
  { name: 'a comment that never ends', source: () => page({ after: '<!-- <p>More' }), has: WHOLE },
  { name: 'a script that never ends', source: () => page({ after: '<script>if (a < b) {' }), has: WHOLE },
  { name: '3,000 nested formatting elements', source: () => page({ after: '<b><i>'.repeat(1_500) }), isRefused: true },
  {
    name: '3,000 crossed formatting elements',
    source: () => page({ after: '<p><b><i>x</b>y</i></p>'.repeat(1_000) }),
    has: WHOLE,
    mayBeRefused: true,
  },
  {
    name: 'a table of 6,000 cells',
    source: () => page({ inside: `<table>${`<tr>${'<td>1'.repeat(20)}`.repeat(300)}</table>` }),
    has: WHOLE,
  },
  {
    name: 'a cell over a million columns',
    source: () => page({ inside: '<table><tr><td colspan=1000000 rowspan=1000000>1</table>' }),
    has: WHOLE,
  },
  {
    name: '100 nested tables',
    source: () => page({ inside: nested('<table><tr><td>', '</table>', 100) }),
    has: WHOLE,
    mayBeRefused: true,
  },
  {
    name: 'frames beside the article',
    source: () => page({ before: '<frameset><frame src="/x"></frameset>' }),
    has: WHOLE,
  },
  {
    name: 'frames only',
    source: () => '<html><frameset cols="1,2"><frame src="/a"><frame src="/b"></frameset></html>',
    isEmpty: true,
  },
  { name: 'a form around everything', source: () => ARTICLE.replace('<article>', '<form><article>'), has: WHOLE },
];
