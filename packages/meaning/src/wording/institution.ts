import { organizationWords } from './organizations.ts';
import { placeWords } from './places.ts';
import { eventWords } from './things.ts';

const OTHERS = new Set(
  'house houses state isle gulf city republic statue order day night rights doctors securities'.split(' '),
);

/** Whether a word begins or ends names of institutions, events or places. After it, "of" continues the name. */
export const isInstitution = (key: string): boolean =>
  organizationWords.has(key) || eventWords.has(key) || placeWords.has(key) || OTHERS.has(key);
