import { writeFile } from 'node:fs/promises';
import { generateTypes } from './src/testing/generated-types.ts';

/**
 * Writes the types of the API's document. Run it after a change of a schema: `npm run generate -w @newsloom/client`.
 */
await writeFile(new URL('./src/types.ts', import.meta.url), await generateTypes());
