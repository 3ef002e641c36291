import { globSync } from 'node:fs';
import { root, textOf } from './files.ts';

/** The fields of a Grafana panel that are read here. */
export type Panel = {
  id: number;
  type: string;
  title: string;
  description?: string;
  gridPos: { x: number; y: number; w: number; h: number };
  datasource?: { uid: string };
  targets?: { expr: string; legendFormat: string; datasource: { uid: string } }[];
  fieldConfig?: { defaults?: { unit?: string } };
};

export type Dashboard = {
  uid: string;
  title: string;
  links: { url: string }[];
  templating: { list: { query: { query: string }; datasource: { uid: string } }[] };
  panels: Panel[];
};

/** The dashboards, with the names of their files. */
export const boards = globSync('*.json', { cwd: `${root}/infra/grafana/dashboards` }).map(
  (file): [string, Dashboard] => [file, JSON.parse(textOf(`grafana/dashboards/${file}`))],
);
