import type { Model } from './model.ts';
import first from './models/first.json' with { type: 'json' };
import look from './models/look.json' with { type: 'json' };

/** The decision of the first pass: whether an article joins a story. */
export const firstModel: Model = first.model;

/** The decision of the second look: whether two stories are one. */
export const lookModel: Model = look.model;
