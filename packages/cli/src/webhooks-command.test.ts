import { describe, expect, test } from 'vitest';
import { parseOnly } from './testing/parse-only.ts';

describe('a webhook', () => {
  test('takes kinds in short and in full', async () => {
    const { kind, lang, after } = await parseOnly([
      'webhooks',
      'add',
      'https://app.example/hook',
      '--kind',
      'created, story.merged',
      '--lang',
      'en,de',
      '--after',
      '0',
    ]);
    expect({ kind, lang, after }).toEqual({ kind: ['story.created', 'story.merged'], lang: ['en', 'de'], after: 0 });
  });

  test.each([
    ['webhooks', 'add', 'https://app.example/hook', '--kind', 'created,gone'],
    ['webhooks', 'replay', 'w1'],
    ['webhooks', 'replay', 'w1', '--after', '-1'],
    ['webhooks', 'rotate', 'w1', '--overlap', 'soon'],
    ['keys', 'add', 'desk'],
    ['keys', 'add', 'desk', '--scope', 'all'],
  ])('%s %s %s %s %s is wrong use', async (...words) => {
    await expect(parseOnly(words.filter((word) => word !== undefined))).rejects.toThrow();
  });
});
