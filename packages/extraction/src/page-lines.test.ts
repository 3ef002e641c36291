import { expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { pageLines } from './page-lines.ts';

const linesOf = (html: string) => pageLines(parseHtml(`<body>${html}</body>`, 'light').body);

test.each<[string, string[]]>([
  ['<p>One</p><p>Two</p>', ['One', 'Two']],
  ['One<p>Two</p>Three', ['One', 'Two', 'Three']],
  ['<p>By<a>Ann</a><a>Lee</a></p>', ['By Ann Lee']],
  ['<p><b>Ann</b>, <i>Bo</i>; <i>Cy</i>. <i>x</i>: <i>y</i>!</p>', ['Ann, Bo; Cy. x: y!']],
  ['<p>One<br>Two<br><br>Three</p>', ['One', 'Two', 'Three']],
  ['<p> A \n line \u200b with  spaces </p>', ['A line with spaces']],
  ['<p> &nbsp; </p><div></div>', []],
  ['<div>One<div>Two<div>Three</div></div>Four</div>', ['One', 'Two', 'Three', 'Four']],
  ['<table><tr><td>One</td><td>Two</td></tr></table>', ['One', 'Two']],
  ['<p>Ann<!-- x --> Lee</p>', ['Ann Lee']],
  // What is no text of the page
  ['<p>One <button>Share</button><label>Name</label><script>x()</script> two</p>', ['One two']],
  ['<form><p>Search</p></form><p>One</p>', ['One']],
  ['<p><ruby>漢<rt>かん</rt></ruby></p>', ['漢']],
  // Long lines
  [`<p>${'x'.repeat(500)}</p>`, ['x'.repeat(500)]],
  [`<p>${'x'.repeat(600)}</p><p>y</p>`, ['x'.repeat(500), 'y']],
  [`<p>${'x'.repeat(499)}<b></b>yz</p>`, [`${'x'.repeat(499)}`]],
])('the lines of %s', (html, lines) => {
  expect(linesOf(html).map(({ text }) => text.trim())).toEqual(lines);
});

test('a line has its block and its inline elements', () => {
  const [one, two, three] = linesOf(
    '<div><p>By <a>Ann <b>Lee</b></a></p><time datetime="2026"></time><p>Text</p><i>Last</i></div>',
  );
  const namesOf = (line: typeof one) => [line?.element.nodeName, line?.parts.map(({ nodeName }) => nodeName)];
  expect(namesOf(one)).toEqual(['P', ['A', 'B']]);
  expect(namesOf(two)).toEqual(['P', ['TIME']]);
  expect(namesOf(three)).toEqual(['DIV', ['I']]);
});

test('an element with only an attribute belongs to the next line of its block', () => {
  const [only] = linesOf('<p><time></time><br>Text <i>x</i></p>');
  expect(only?.parts.map(({ nodeName }) => nodeName)).toEqual(['TIME', 'I']);
});

test('the lines of headings are marked, and those after them are not', () => {
  const lines = linesOf('<h1>One<div>Two</div>Three</h1><p>Four</p><header>Five</header><h6>Six</h6>');
  expect(lines.map(({ text, isHeading }) => [text, isHeading])).toEqual([
    ['One', true],
    ['Two', true],
    ['Three', true],
    ['Four', false],
    ['Five', false],
    ['Six', true],
  ]);
});
