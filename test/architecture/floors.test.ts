import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-imports.ts';

/** The floors, from the top. Imports go only downwards. */
const floors = [
  ['packages/cli'],
  ['services/*'],
  ['packages/pipeline', 'packages/reading'],
  [
    'packages/store',
    'packages/queue',
    'packages/http',
    'packages/llm',
    'packages/observability',
    'packages/stack',
    'packages/config',
    'packages/sample',
    'packages/mcp',
  ],
  [
    'packages/feeds',
    'packages/extraction',
    'packages/dedup',
    'packages/clustering',
    'packages/outlets',
    'packages/scoring',
    'packages/summary',
    'packages/meaning',
  ],
  ['packages/language'],
  ['packages/text', 'packages/trees', 'packages/lexicon'],
  ['packages/errors', 'packages/client'],
];
const pure = [
  ...(floors[4] ?? []),
  'packages/language',
  'packages/text',
  'packages/trees',
  'packages/lexicon',
  'packages/errors',
];

const sources = sourceFiles();
const nameOf = (workspace: string): string => (workspace.startsWith('services/') ? 'services/*' : workspace);
const floorOf = (workspace: string): number => floors.findIndex((floor) => floor.includes(nameOf(workspace)));

/** The workspace of an import of `@newsloom/NAME`. */
const targetOf = (specifier: string): string | null => {
  const name = /^@newsloom\/([\w-]+)$/.exec(specifier)?.[1];
  if (!name) return null;
  return sources.find(({ workspace }) => workspace.endsWith(`/${name}`))?.workspace ?? `unknown/${name}`;
};

describe('imports go only downwards', () => {
  test('there are source files', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  test('every workspace has a floor', () => {
    expect(
      [...new Set(sources.map(({ workspace }) => workspace))].filter((workspace) => floorOf(workspace) < 0),
    ).toEqual([]);
  });

  test('no workspace imports from its own floor or one above', () => {
    const wrong = sources.flatMap(({ workspace, file, imports }) =>
      imports.flatMap((specifier) => {
        const target = targetOf(specifier);
        return target !== null && floorOf(target) <= floorOf(workspace) ? [`${file} imports ${specifier}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('files import other workspaces only through their entries', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports
        .filter((specifier) => /^@newsloom\/[\w-]+\//.test(specifier) || /^(\.\.\/){2,}/.test(specifier))
        .filter((specifier) => !specifier.startsWith('../../src/'))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('the code of threads that read pages loads no language detector: its table would take 28 MB in each thread', () => {
  const loaded = new Set(['packages/extraction']);
  for (const workspace of loaded) {
    for (const { imports } of sources.filter((source) => source.workspace === workspace)) {
      for (const target of imports.flatMap((specifier) => targetOf(specifier) ?? [])) loaded.add(target);
    }
  }
  expect([...loaded].sort()).toEqual(['packages/errors', 'packages/extraction', 'packages/text', 'packages/trees']);
});

describe('invariant 6: one door to each engine', () => {
  const importers = (modules: string[]) => [
    ...new Set(
      sources
        .filter(({ imports }) =>
          imports.some((specifier) => modules.some((name) => specifier === name || specifier.startsWith(`${name}/`))),
        )
        .map(({ workspace }) => workspace),
    ),
  ];

  test('only packages/queue imports bullmq; packages/stack uses ioredis to probe its own Redis', () => {
    expect(importers(['bullmq'])).toEqual(['packages/queue']);
    expect(importers(['ioredis']).sort()).toEqual(['packages/queue', 'packages/stack']);
  });

  test('only packages/store imports kysely; packages/stack uses pg to probe its own Postgres', () => {
    expect(importers(['kysely'])).toEqual(['packages/store']);
    expect(importers(['pg']).sort()).toEqual(['packages/stack', 'packages/store']);
  });

  test('the domain packages use no network, disk, process, clock, random numbers or environment', () => {
    const reaching =
      /\bDate\.now\(|new Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bsetTimeout\(|\bsetInterval\(|\bperformance\./;
    const modules = /^(node:)?(fs|net|http|https|dns|child_process|worker_threads|process|timers|os)(\/|$)/;
    const wrong = sources
      .filter(({ workspace }) => pure.includes(workspace))
      .flatMap(({ file, text, imports }) => [
        ...imports.filter((specifier) => modules.test(specifier)).map((specifier) => `${file} imports ${specifier}`),
        ...text
          .split('\n')
          .flatMap((line, index) =>
            reaching.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [],
          ),
      ]);
    expect(wrong).toEqual([]);
  });

  test('only entry points read the environment', () => {
    const wrong = sources
      .filter(({ file }) => !/^packages\/(cli|config)\/|^services\/[\w-]+\/main\.ts$/.test(file))
      .filter(({ text }) => /process\.env/.test(text))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });
});
