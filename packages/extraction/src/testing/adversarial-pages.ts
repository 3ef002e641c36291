import { encodings } from './adversarial/encodings.ts';
import { linkedData } from './adversarial/linked-data.ts';
import { markup } from './adversarial/markup.ts';
import type { AdversarialPage } from './adversarial/page.ts';
import { shapes } from './adversarial/shapes.ts';
import { texts } from './adversarial/texts.ts';

/** Pages that are hard to read, of every kind. */
export const adversarialPages: AdversarialPage[] = [...shapes, ...texts, ...encodings, ...markup, ...linkedData];
