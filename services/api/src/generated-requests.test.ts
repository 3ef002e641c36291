import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STREAM_PATH } from './load-limits.ts';
import { inventedStory } from './testing/invented-story.ts';
import { openTestApi, type TestApi } from './testing/test-api.ts';

type Schema = { type?: string; enum?: unknown[]; minimum?: number; maximum?: number; anyOf?: Schema[] };
type Parameter = { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema; example?: unknown };
type Operation = { parameters?: Parameter[] };

let test: TestApi;
let operations: [string, Parameter[]][];

beforeAll(async () => {
  test = await openTestApi();
  await test.publish(inventedStory({ id: 's1' }), { ...inventedStory({ id: 's1' }), version: 2 });
  const { body } = await test.get('/openapi.json');
  const paths: [string, { get?: Operation }][] = Object.entries(body.paths);
  // The answer of the stream has no end; it has tests of its own.
  const read = paths.filter(([path]) => path !== STREAM_PATH);
  // Nor is there anything to wait for.
  const asked = ({ parameters = [] }: Operation) => parameters.filter(({ name }) => name !== 'wait');
  operations = read.flatMap(([path, { get }]) => (get ? [[path, asked(get)]] : []));
});
afterAll(() => test.close());

/** What callers send that means harm, or means nothing. */
const strange = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    "'; drop table stories; --",
    '-1',
    '1e400',
    'NaN',
    'null',
    '[]',
    '{"a":1}',
    's1',
  ),
  fc.constantFrom(
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '%00',
    '\ud800',
    '漢',
    'e\u0301',
    `${'['.repeat(900)}`,
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer().map(String),
);

/** A value that the schema allows, one beside it, or a strange one. */
function valuesFor({ schema, example }: Parameter): fc.Arbitrary<string> {
  const fitting: fc.Arbitrary<string>[] = [];
  if (example !== undefined) fitting.push(fc.constant(String(example)));
  if (schema.enum) fitting.push(fc.constantFrom(...schema.enum.map(String)));
  if (schema.type === 'integer') {
    const { minimum = -10, maximum = 1e9 } = schema;
    fitting.push(fc.integer({ min: minimum - 1, max: Math.min(maximum + 1, 2 ** 31) }).map(String));
  }
  return fc.oneof(
    { weight: 3, arbitrary: fitting.length === 0 ? strange : fc.oneof(...fitting) },
    { weight: 2, arbitrary: strange },
  );
}

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

it('thousands of requests made from the description get an answer or a problem document, and no fault', async () => {
  const address = fc.constantFrom(...operations).chain(([path, parameters]) => {
    const given = parameters.map((parameter) =>
      fc.option(valuesFor(parameter), { nil: parameter.in === 'path' ? 's1' : undefined, freq: 2 }),
    );
    const unknown = fc.option(fc.tuple(strange, strange), { nil: undefined, freq: 20 });
    return fc.tuple(fc.tuple(...given), unknown).map(([values, extra]) => {
      let url = path;
      const query: string[] = extra ? [extra.map(encoded).join('=')] : [];
      for (const [n, { name, in: place }] of parameters.entries()) {
        const value = values[n];
        if (value === undefined) continue;
        if (place === 'path') url = url.replace(`{${name}}`, encoded(value));
        else query.push(`${name}=${encoded(value)}`);
      }
      return `${url}?${query.join('&')}`;
    });
  });
  await fc.assert(
    fc.asyncProperty(address, async (url) => {
      const answer = await test.api.inject(url);
      expect([url, answer.statusCode < 500]).toEqual([url, true]);
      if (answer.statusCode >= 400) {
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(answer.json()).toMatchObject({
          status: answer.statusCode,
          code: expect.any(String),
          remedy: expect.any(String),
        });
      }
    }),
    { numRuns: 2_000 },
  );
});
