import { expect, test } from 'vitest';
import { type ExportedWhat, type ExportOptions, optionsFault } from './export-options.ts';

const plain: ExportOptions = { format: 'jsonl', versions: false };

test.each<[ExportedWhat, Partial<ExportOptions>, string | null]>([
  ['stories', {}, null],
  ['stories', { lang: 'en', topic: 'x', outlet: 'x', status: 'quiet', versions: true }, null],
  ['stories', { kind: ['story.merged'] }, '--kind does not apply to stories'],
  ['stories', { versions: true, format: 'csv' }, '--versions'],
  ['articles', { lang: 'en', outlet: 'x', status: 'failed', after: 'ax' }, null],
  ['articles', { topic: 'x' }, '--topic does not apply to articles'],
  ['articles', { versions: true }, '--versions'],
  ['outlets', { outlet: 'x' }, null],
  ['outlets', { status: 'x' }, '--status does not apply to outlets'],
  ['changes', { kind: ['story.merged'], after: '12' }, null],
  ['changes', { after: 'sx' }, 'the cursor of a change'],
  ['changes', { after: '1'.repeat(16) }, 'the cursor of a change'],
  ['stories', { format: 'parquet', output: 'x' }, null],
  ['stories', { format: 'parquet' }, '--output'],
])('%s with %j: %s', (what, options, said) => {
  const fault = optionsFault(what, { ...plain, ...options }, true);
  if (said === null) expect(fault).toBeNull();
  else expect(fault).toContain(said);
});

test('a pipe takes Parquet', () => {
  expect(optionsFault('stories', { ...plain, format: 'parquet' }, false)).toBeNull();
});
