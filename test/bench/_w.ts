import { readFileSync } from 'node:fs';
import { wrapInlineMarkup } from '../../packages/feeds/src/inline-markup.ts';

const t = readFileSync('/work/shared/data/feeds/files/feedjira/ITunesWithSingleQuotedAttributes.xml', 'utf8');
console.log(wrapInlineMarkup(t) === t);
console.log(t.slice(900, 2600));
