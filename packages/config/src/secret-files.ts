import { readFileSync } from 'node:fs';
import { newsloomError, reasonOf } from '@newsloom/errors';
import { environmentSchema, isSecret } from './environment.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** The variables that may be given as a file: `DATABASE_URL_FILE` names one that holds DATABASE_URL. */
export const secretFileNames: ReadonlyMap<string, string> = new Map(
  Object.entries(environmentSchema.shape)
    .filter(([, schema]) => isSecret(schema))
    .map(([name]) => [`${name}_FILE`, name]),
);

/**
 * Returns the variables with the secrets read from files, as container platforms provide them, and without the file
 * names. An empty file name means not set. Throws `config-invalid` for an unreadable file, and for a secret that is
 * given twice.
 */
export function withSecretFiles(environment: Variables): Record<string, string | undefined> {
  const whole: Record<string, string | undefined> = { ...environment };
  for (const [fileName, name] of secretFileNames) {
    const file = whole[fileName];
    delete whole[fileName];
    if (!file) continue;
    if (whole[name]) throw newsloomError('config-invalid', { problems: `${fileName} and ${name} are both set` });
    // Editors add a line end, which is not part of the secret.
    whole[name] = read(fileName, file).trimEnd();
  }
  return whole;
}

function read(fileName: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw newsloomError('config-invalid', { problems: `${fileName}: ${reasonOf(error)}` }, { cause: error });
  }
}
