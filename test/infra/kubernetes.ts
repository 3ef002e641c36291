import { documentsOf, yamlOf } from './files.ts';

/** The fields of a Kubernetes object that the tests read. `schemas.test.ts` checks that objects have this shape. */
export type Manifest = {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
};

export type Probe = { httpGet: { path: string; port: string }; periodSeconds: number; failureThreshold: number };

export type Container = {
  args: string[];
  env?: { name: string; value: string }[];
  ports: { name: string; containerPort: number }[];
  startupProbe: Probe;
  livenessProbe: Probe;
  readinessProbe: Probe;
  lifecycle?: { preStop: { exec: { command: string[] } } };
  resources: { requests: Record<string, string>; limits: Record<string, string> };
  volumeMounts: { name: string; mountPath: string }[];
};

export type Pod = {
  metadata: { labels: Record<string, string>; annotations: Record<string, string> };
  spec: { terminationGracePeriodSeconds: number; containers: [Container] };
};

export type Deployment = Manifest & {
  spec: { replicas: number; selector: { matchLabels: Record<string, string> }; template: Pod };
};

export type Budget = Manifest & {
  spec: { maxUnavailable: number; selector: { matchLabels: Record<string, string> } };
};

export type ScaledObject = Manifest & {
  spec: {
    scaleTargetRef: { name: string };
    minReplicaCount: number;
    maxReplicaCount: number;
    triggers: [{ metadata: { query: string; threshold: string } }];
  };
};

export type Kustomization = {
  configMapGenerator: [{ literals: string[] }];
  replicas: [{ name: string; count: number }];
};

/** The Deployments of the base as kustomize makes them: those of workers are merged with the common pod. */
export function deployments(): Deployment[] {
  const pod = yamlOf<Deployment>('kubernetes/base/worker-pod.yaml');
  return [
    ...ofKind<Deployment>('workers', 'Deployment').map((worker) =>
      merged(worker, { ...pod, metadata: { name: worker.metadata.name } }),
    ),
    ...['api', 'web'].flatMap((name) => ofKind<Deployment>(name, 'Deployment')),
  ];
}

/** The disruption budgets of the base. */
export const budgets = (): Budget[] =>
  ['workers', 'api', 'web'].flatMap((name) => ofKind<Budget>(name, 'PodDisruptionBudget'));

const ofKind = <T extends Manifest>(name: string, wanted: string): T[] =>
  documentsOf<T>(`kubernetes/base/${name}.yaml`).filter(({ kind }) => kind === wanted);

/** The variables of a container of the base. */
export const variablesOf = ({ env = [] }: Container): Record<string, string> => ({
  ...literalsOf('base'),
  ...Object.fromEntries(env.map(({ name, value }) => [name, value])),
});

/** The variables that a kustomization puts into its config map. */
export function literalsOf(folder: string): Record<string, string> {
  const [{ literals }] = yamlOf<Kustomization>(`kubernetes/${folder}/kustomization.yaml`).configMapGenerator;
  return Object.fromEntries(literals.map((literal) => literal.split(/=(.*)/s).slice(0, 2)));
}

/** Merges a patch as kustomize does: elements of lists are matched by name, and other values are replaced. */
function merged<T>(base: T, patch: unknown): T;
function merged(base: unknown, patch: unknown): unknown {
  if (isNamed(base) && isNamed(patch)) {
    const old = new Map(base.map((item) => [item.name, item]));
    const fresh = new Map(patch.map((item) => [item.name, item]));
    return [...new Set([...old.keys(), ...fresh.keys()])].map((name) => both(old.get(name), fresh.get(name)));
  }
  if (isObject(base) && isObject(patch)) {
    const keys = [...new Set([...Object.keys(base), ...Object.keys(patch)])];
    return Object.fromEntries(keys.map((key) => [key, both(base[key], patch[key])]));
  }
  return patch;
}

const both = (base: unknown, patch: unknown): unknown =>
  base !== undefined && patch !== undefined ? merged(base, patch) : (patch ?? base);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNamed = (value: unknown): value is { name: string }[] =>
  Array.isArray(value) && value.every((item) => typeof item?.name === 'string');
