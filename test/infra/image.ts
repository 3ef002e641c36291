import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { root, textOf } from './files.ts';

/** An instruction of the Dockerfile: its keyword and its arguments, with continued lines joined. */
export type Instruction = { keyword: string; text: string };

/** The stages of the image in their order, each with the image or stage on which it is based. */
export function imageStages(): { from: string; name: string | null; instructions: Instruction[] }[] {
  const file = DockerfileParser.parse(textOf('Dockerfile'));
  const stages: ReturnType<typeof imageStages> = [];
  for (const instruction of file.getInstructions()) {
    const keyword = instruction.getKeyword();
    const text = instruction
      .getTextContent()
      .slice(keyword.length)
      .replaceAll(/\\\n\s*/g, '')
      .trim();
    const [, from = '', name = null] = /^(\S+)(?: AS (\S+))?$/.exec(text) ?? [];
    if (keyword === 'FROM') stages.push({ from, name, instructions: [] });
    else stages.at(-1)?.instructions.push({ keyword, text });
  }
  return stages;
}

/** The only argument of an instruction in the last stage, such as the user. */
export const settingOf = (keyword: string): string | undefined =>
  imageStages()
    .at(-1)
    ?.instructions.findLast((instruction) => instruction.keyword === keyword)?.text;

/** The environment of a container. */
export const imageVariables = (): Record<string, string> =>
  Object.fromEntries((settingOf('ENV') ?? '').split(/\s+/).map((pair) => /^(\w+)=(.*)$/.exec(pair)?.slice(1) ?? []));

/**
 * Those of `files` that are sent to the builder. The last line of `.dockerignore` that matches a file, or a folder
 * above it, decides.
 */
export function sentToBuilder(files: string[]): string[] {
  const rules = readFileSync(join(root, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ sent: line.startsWith('!'), fits: patternOf(line.replace(/^!/, '')) }));
  return files.filter((file) => rules.findLast(({ fits }) => fits.test(file))?.sent ?? true);
}

const patternOf = (glob: string): RegExp => {
  const source = glob
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**/', '(?:.+/)?')
    .replaceAll(/(?<!\))\*/g, '[^/]*');
  return new RegExp(`^${source}(?:/.*)?$`);
};

/** The files of the repository that could be sent, without dependencies. */
export const repositoryFiles = (): string[] =>
  globSync(['*', '{infra,packages,services,test}/**/*'], {
    cwd: root,
    exclude: (name) => /(^|\/)(node_modules|\.turbo)$/.test(typeof name === 'string' ? name : ''),
  });
