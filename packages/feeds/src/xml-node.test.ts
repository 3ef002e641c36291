import { expect, test } from 'vitest';
import { attribute, children, isNode, ownText } from './xml-node.ts';

test.each([
  [undefined, []],
  ['text', []],
  [{ a: ['x', { $: {} }] }, ['x', { $: {} }]],
  [{ a: ['x', null, 7, ['y']] }, ['x']],
  [{ a: 'x' }, []],
  [{ b: ['x'] }, []],
])('the children of %j', (parent, nodes) => {
  expect(children(parent, 'a')).toEqual(nodes);
});

test.each([
  [undefined, undefined],
  ['text', undefined],
  [{ $: { a: 'x' } }, 'x'],
  [{ $: { a: 7 } }, undefined],
  [{ $: 'a' }, undefined],
  [{ a: 'x' }, undefined],
])('the attribute of %j is %j', (node, value) => {
  expect(attribute(node, 'a')).toBe(value);
});

test.each([
  [undefined, ''],
  ['text', 'text'],
  [{ _: 'text', a: ['x'] }, 'text'],
  [{ _: 7 }, ''],
])('the text of %j is %j', (node, text) => {
  expect(ownText(node)).toBe(text);
});

test.each([
  ['text', true],
  [{}, true],
  [[], false],
  [null, false],
  [undefined, false],
  [7, false],
])('%j is a node: %j', (value, is) => {
  expect(isNode(value)).toBe(is);
});
