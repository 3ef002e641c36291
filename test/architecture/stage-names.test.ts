import { stageNames as known } from '@newsloom/config';
import { stageNames } from '@newsloom/pipeline';
import { expect, test } from 'vitest';

test('the configuration knows the stages of the catalog', () => {
  expect(known).toEqual(stageNames);
});
