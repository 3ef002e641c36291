import { globSync } from 'node:fs';
import { loadConfig } from '@newsloom/config';
import { entryOf, STAGE_NAMES, STOP_DEADLINE_MS, STOP_MS } from '@newsloom/pipeline';
import { describe, expect, test } from 'vitest';
import { compose, ownServices } from './compose.ts';
import { configOf } from './environment.ts';
import { documentsOf, root, textOf, yamlOf } from './files.ts';
import { imageVariables, settingOf } from './image.ts';
import { budgets, deployments, type Kustomization, literalsOf, type ScaledObject } from './kubernetes.ts';

const { api, web } = loadConfig({});
const image = imageVariables();
const stopSeconds = STOP_MS / 1000;

/** Stages whose pods are not scaled by waiting units, with the reasons. */
const NOT_SCALED = { cluster: 'one writer for each shard; more pods would only stand by' };

/** The stages that a command runs; none if it is not a worker. */
const stagesOf = (command: string[] = []): string[] => {
  const [program, verb, ...stages] = command;
  if (program !== 'newsloom' || verb !== 'worker') return [];
  return stages.includes('all') ? [...STAGE_NAMES] : stages;
};

describe('compose', () => {
  const workers = ownServices().filter(([, { command }]) => stagesOf(command).length > 0);

  test('runs every stage', () => {
    expect(new Set(workers.flatMap(([, { command }]) => stagesOf(command)))).toEqual(new Set(STAGE_NAMES));
  });

  test('runs nothing that there is not', () => {
    const programs = ownServices()
      .filter(([, { profiles }]) => !profiles)
      .map(([, { command = [] }]) => command);
    for (const [program, argument = ''] of programs) {
      if (program === 'node') expect(globSync(argument, { cwd: root })).toEqual([argument]);
      else expect(globSync(`packages/cli/src/commands/${argument}.ts`, { cwd: root })).toHaveLength(1);
    }
    expect(programs).toContainEqual(['newsloom', 'migrate']);
    expect(programs).toContainEqual(['node', 'services/api/main.ts']);
    expect(programs).toContainEqual(['node', 'services/web/main.ts']);
  });

  test.each(ownServices().filter(([, { restart }]) => restart === 'unless-stopped'))(
    '%s starts after the schema and has time to stop',
    (_name, service) => {
      expect(service.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        valkey: { condition: 'service_healthy' },
      });
      expect(Number.parseInt(service.stop_grace_period ?? '', 10)).toBeGreaterThan(stopSeconds);
    },
  );

  test('restarts and asks the health of whatever stays', () => {
    for (const [name, service] of Object.entries(compose().services)) {
      if (service.profiles || name === 'migrate') continue;
      expect([name, service.restart]).toEqual([name, 'unless-stopped']);
      // Services with the image of newsloom use the check of the image.
      if (!service.build) expect([name, service.healthcheck?.test?.[0]]).toEqual([name, 'CMD']);
    }
  });

  test('opens ports on loopback only, those of the API and the site among them', () => {
    const ports = Object.values(compose().services).flatMap((service) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(ports).toContain(`127.0.0.1:${api.port}:${image.NEWSLOOM_PORT}`);
    expect(ports).toContain(`127.0.0.1:${web.port}:${image.NEWSLOOM_WEB_PORT}`);
  });

  test('keeps jobs, over a restart and when memory is short', () => {
    expect(compose().services.valkey?.command).toEqual(
      expect.arrayContaining(['--maxmemory-policy noeviction', '--appendonly yes']),
    );
  });

  test('is scraped by Prometheus, every worker and the API', () => {
    type Job = { job_name: string; dns_sd_configs: [{ names: string[]; port: number }] };
    const { scrape_configs: jobs } = yamlOf<{ scrape_configs: Job[] }>('prometheus/compose.yaml');
    expect(jobs.map(({ job_name, dns_sd_configs: [{ names, port }] }) => [job_name, port, names])).toEqual([
      ['newsloom-worker', Number(image.NEWSLOOM_WORKER_PORT), workers.map(([name]) => name)],
      ['newsloom-api', Number(image.NEWSLOOM_PORT), ['api']],
    ]);
  });

  test('mounts what there is', () => {
    const mounted = Object.values(compose().services).flatMap(({ volumes = [] }) =>
      volumes.map((v) => v.split(':')[0]),
    );
    for (const source of mounted) {
      if (source?.startsWith('./')) expect(globSync(source, { cwd: `${root}/infra` })).toHaveLength(1);
      else if (!source?.startsWith('$')) expect(compose().volumes).toHaveProperty(source ?? '');
    }
    expect(textOf('prometheus/compose.yaml')).toContain('rule_files: [alerts.yaml]');
  });
});

describe('Kubernetes', () => {
  const all = deployments();
  const workers = all.filter(({ metadata }) => metadata.labels?.['newsloom/role'] === 'worker');
  const stageOf = (deployment: (typeof all)[number]) => stagesOf(deployment.spec.template.spec.containers[0].args);

  test('has a Deployment for every stage, and no other', () => {
    expect(workers.map(stageOf)).toEqual(STAGE_NAMES.map((stage) => [stage]));
    expect(all.map(({ metadata }) => metadata.name)).toEqual(
      [...STAGE_NAMES, 'api', 'web'].map((name) => `newsloom-${name}`),
    );
  });

  test.each(all.map((deployment) => [deployment.metadata.name, deployment] as const))(
    '%s is found, asked for its health, and has time to stop',
    (name, { metadata, spec }) => {
      const component = name.replace('newsloom-', '');
      const { template, selector } = spec;
      const [container] = template.spec.containers;
      expect(metadata.labels?.['app.kubernetes.io/component']).toBe(component);
      expect(selector.matchLabels).toEqual({ 'app.kubernetes.io/component': component });
      expect(template.metadata.labels).toMatchObject(selector.matchLabels);

      const ports: Record<string, string | undefined> = { api: image.NEWSLOOM_PORT, web: image.NEWSLOOM_WEB_PORT };
      const port = Number(ports[component] ?? image.NEWSLOOM_WORKER_PORT);
      expect(container.ports.map(({ containerPort }) => containerPort)).toEqual([port]);
      // The site has no metrics: every page causes requests to the API, which counts them.
      const scraped = { 'prometheus.io/scrape': 'true', 'prometheus.io/port': String(port) };
      expect(template.metadata.annotations).toEqual(component === 'web' ? undefined : scraped);
      expect(container.startupProbe.httpGet).toEqual({ path: '/healthz', port: container.ports[0]?.name });
      expect(container.livenessProbe.httpGet).toEqual({ path: '/healthz', port: container.ports[0]?.name });
      expect(container.readinessProbe.httpGet).toEqual({ path: '/readyz', port: container.ports[0]?.name });

      const pause = Number(container.lifecycle?.preStop.exec.command[1] ?? 0);
      expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(stopSeconds + pause);
      expect(container.resources).toMatchObject({
        requests: { cpu: expect.any(String), memory: expect.any(String) },
        limits: { memory: expect.any(String) },
      });
    },
  );

  test('lets a node go that is drained, one pod of each at a time', () => {
    expect(budgets().map(({ spec }) => spec)).toEqual(
      all.map(({ spec }) => ({ maxUnavailable: 1, selector: spec.selector })),
    );
  });

  test('scales every stage by what waits for it, or says why not', () => {
    const scaled = documentsOf<ScaledObject>('kubernetes/components/keda/scaled-objects.yaml');
    expect(scaled.map(({ spec }) => spec.scaleTargetRef.name)).toEqual(
      STAGE_NAMES.filter((stage) => !(stage in NOT_SCALED)).map((stage) => `newsloom-${stage}`),
    );
    for (const { metadata, spec } of scaled) {
      const stage = metadata.name.replace('newsloom-', '');
      const { query } = spec.triggers[0].metadata;
      expect(query).toContain(`newsloom_stage_oldest_seconds{stage="${stage}"}`);
      expect(query).toContain(`unless on () max(newsloom_stage_paused{stage="${stage}"}) == 1`);
      expect(spec.minReplicaCount).toBe(1);
      expect(spec.maxReplicaCount).toBeGreaterThan(1);
    }
    // A Deployment that is scaled has no number of replicas, or each apply would reset it.
    const others = Object.keys(NOT_SCALED).map((stage) => `,app.kubernetes.io/component!=${stage}`);
    expect(textOf('kubernetes/components/keda/kustomization.yaml')).toContain(
      `labelSelector: "newsloom/role=worker${others.join('')}" }`,
    );
  });

  test('has a writer for each shard, and one pod to stand by', () => {
    const sharded = workers.filter((worker) => stageOf(worker).some((stage) => stage in NOT_SCALED));
    expect(STAGE_NAMES.filter((stage) => entryOf(stage).sharded)).toEqual(Object.keys(NOT_SCALED));
    expect(sharded.map(({ spec }) => spec.replicas)).toEqual([configOf(literalsOf('base')).shards.length + 1]);

    const example = yamlOf<Kustomization>('kubernetes/overlays/example/kustomization.yaml');
    const { shards } = configOf(literalsOf('overlays/example'));
    expect(example.replicas).toEqual([{ name: 'newsloom-cluster', count: shards.length + 1 }]);
  });
});

describe('systemd', () => {
  test.each(globSync('*.service', { cwd: `${root}/infra/systemd` }))(
    '%s stops politely, and runs what there is',
    (file) => {
      const unit = textOf(`systemd/${file}`);
      // If every process got the signal, the one that passes it on would send a second one, which ends all work at
      // once.
      expect(unit).toMatch(/^KillMode=mixed$/m);
      expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(stopSeconds);
      const [, program = '', argument] = /^ExecStart=\S+\/node (\S+)(?: (\w+))?/m.exec(unit) ?? [];
      expect(globSync(program, { cwd: root })).toEqual([program]);
      if (argument) expect(globSync(`packages/cli/src/commands/${argument}.ts`, { cwd: root })).toHaveLength(1);
    },
  );

  test('starts what the target names', () => {
    const [, wanted = ''] = /^Wants=(.*)$/m.exec(textOf('systemd/newsloom.target')) ?? [];
    const files = wanted.split(' ').map((name) => `infra/systemd/${name.replace(/@\w+/, '@')}`);
    expect(globSync(files, { cwd: root }).toSorted()).toEqual(files.toSorted());
  });
});

test('the image is told to stop as newsloom is: what is in hand has most of the time', () => {
  expect(settingOf('STOPSIGNAL')).toBe('SIGTERM');
  expect(STOP_DEADLINE_MS).toBeLessThan(STOP_MS);
});
