import type { PutOff } from '@newsloom/store';

/** What is put off, in a sentence. */
export const putOffSentence = ({ stage, host, units, until }: PutOff): string =>
  `put off until ${until.toISOString()}: ${units} ${stage === 'fetch' ? `pages of ${host}, which asks for patience` : `stories in ${stage}`}`;
