import { describe, expect, test } from 'vitest';
import { collectNodes, isNode, listOf, parseJsonLd, resolver, textOf } from './json-ld-node.ts';

test.each<[string, unknown]>([
  ['{"a":1}', { a: 1 }],
  ['<!-- {"a":1} -->', { a: 1 }],
  [' <!--{"a":1}--> ', { a: 1 }],
  ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
  ['// <![CDATA[ {"a":1} // ]]>', { a: 1 }],
  ['<![CDATA[{"a":1}]]> ', { a: 1 }],
  ['{"a":1}; ', { a: 1 }],
  ['{"a":"one\ntwo"}', { a: 'one two' }],
  ['{"a":"one\r\n\ttwo"}', { a: 'one two' }],
  ['{"a":[1, 2,],}', { a: [1, 2] }],
  ['{"a":1,\n }', { a: 1 }],
  ['{"a":"x,]"}', { a: 'x,]' }],
  ['{"a":"<!-- x -->"}', { a: '<!-- x -->' }],
  ['{"a":', null],
  ['{a:1}', null],
  ['', null],
])('%j is %j', (text, value) => {
  expect(parseJsonLd(text)).toEqual(value);
});

describe('the nodes of', () => {
  const node = (name: string, rest: object = {}) => ({ name, ...rest });
  const names = (value: unknown) => collectNodes(value).map(({ name }) => name);
  const nested = (levels: number): unknown => (levels === 0 ? node('last') : { '@graph': nested(levels - 1) });

  test.each<[string, unknown, (string | undefined)[]]>([
    ['a node', node('a'), ['a']],
    ['a list', [node('a'), [node('b')]], ['a', 'b']],
    ['a graph', { '@graph': [node('a'), node('b')] }, [undefined, 'a', 'b']],
    ['a page', node('a', { mainEntity: node('b', { mainEntityOfPage: node('c') }) }), ['a', 'b', 'c']],
    ['a list of other articles', node('a', { itemListElement: [node('b')], author: node('c') }), ['a']],
    ['a text', 'a', []],
    ['nothing', null, []],
    ['five levels', nested(5), [...Array(5).fill(undefined), 'last']],
    ['six levels', nested(6), Array(6).fill(undefined)],
    ['five lists', [[[[[node('a')]]]]], ['a']],
    ['six lists', [[[[[[node('a')]]]]]], []],
  ])('%s', (_, value, expected) => {
    expect(names(value)).toEqual(expected);
  });
});

test('a reference stands for its node, where the page has it', () => {
  const ann = { '@id': '#ann', name: 'Ann Lee' };
  const resolve = resolver([ann, { '@id': 7, name: 'x' }, { name: 'y' }]);
  expect(resolve({ '@id': '#ann' })).toBe(ann);
  expect(resolve({ '@id': '#bo' })).toEqual({ '@id': '#bo' });
  expect(resolve({ '@id': '#ann', name: 'Bo' })).toEqual({ '@id': '#ann', name: 'Bo' });
  expect(resolve({ '@id': '#ann', url: '/bo' })).toEqual({ '@id': '#ann', url: '/bo' });
  expect(resolve({ '@id': 7 })).toEqual({ '@id': 7 });
  expect(resolve({})).toEqual({});
  expect(resolve('#ann')).toBe('#ann');
});

test('a list of one or more, and what is a node', () => {
  expect([undefined, null, 'a', ['a'], 0].map(listOf)).toEqual([[], [], ['a'], ['a'], [0]]);
  expect([{}, [], null, 'a'].map(isNode)).toEqual([true, false, false, false]);
});

describe('the text of', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 'a' : { name: nested(levels - 1) });
  test.each<[string, unknown, string | null]>([
    ['a text', ' a ', 'a'],
    ['spaces', '  ', null],
    ['a list', ['a', 'b'], 'a'],
    ['a number', 7, null],
    ['a node', { name: 'a', title: 'b' }, 'a'],
    ['a node with another key', { title: 'b' }, 'b'],
    ['a node where a key has no text', { name: ' ', title: 'b' }, 'b'],
    ['a node of another kind', { label: 'a' }, null],
    ['a value with a language', { '@value': 'a', '@language': 'en' }, 'a'],
    ['a node in a node', { name: [{ title: 'a' }] }, 'a'],
    ['six levels', nested(6), 'a'],
    ['seven levels', nested(7), null],
    ['nothing', undefined, null],
    ['an empty list', [], null],
  ])('%s is %j', (_, value, text) => {
    expect(textOf(value, 'name', 'title')).toBe(text);
  });
});
