import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of a file of `infra`. */
export const textOf = (file: string): string => readFileSync(join(root, 'infra', file), 'utf8');

/** The only document of a YAML file, with the type that the caller expects. Repeated keys are an error. */
export const yamlOf = <T>(file: string): T => parse(textOf(file), { merge: true });

/** All documents of a YAML file. */
export const documentsOf = <T>(file: string): T[] =>
  parseAllDocuments(textOf(file), { merge: true }).map((document) => {
    if (document.errors[0]) throw document.errors[0];
    return document.toJS();
  });
