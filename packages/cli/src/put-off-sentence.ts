import type { PutOff } from '@newsloom/store';

/** A sentence about units that are put off. */
export const putOffSentence = ({ stage, host, units, until }: PutOff): string =>
  `put off until ${until.toISOString()}: ${units} ${stage === 'fetch' ? `pages of ${host}, which asks for patience` : `stories in ${stage}`}`;
