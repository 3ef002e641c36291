import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonInText } from './json-in-text.ts';

test.each<[string, unknown]>([
  ['{"a": 1}', { a: 1 }],
  ['```json\n{"a": {"b": "}"}}\n```', { a: { b: '}' } }],
  ['Here it is:\n{"a": "\\"{"}\nI hope it helps {really}.', { a: '"{' }],
  ['<think>Perhaps {"a": 1}? No.</think>{"a": 2}', { a: 2 }],
  ['A set {x, y} gives {"a": 3}', { a: 3 }],
  ['', undefined],
  ['no', undefined],
  ['[1, 2]', undefined],
  ['{"a": 1', undefined],
  ['{'.repeat(100_000), undefined],
])('%.60s', (text, value) => {
  expect(jsonInText(text)).toEqual(value);
});

test('any object is found in any text without braces around it', () => {
  const around = fc.string({ unit: 'binary' }).map((text) => text.replace(/[{}]|<\/think>/g, ''));
  fc.assert(
    fc.property(around, fc.dictionary(fc.string(), fc.jsonValue()), around, (before, value, after) => {
      fc.pre(!JSON.stringify(value).includes('</think>'));
      expect(jsonInText(`${before}${JSON.stringify(value)}${after}`)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
