import { globSync } from 'node:fs';
import { root, textOf } from './files.ts';

/** A panel of a dashboard of Grafana, as far as it is read here. */
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

/** The dashboards, by the names of their files. */
export const boards = globSync('*.json', { cwd: `${root}/infra/grafana/dashboards` }).map(
  (file): [string, Dashboard] => [file, JSON.parse(textOf(`grafana/dashboards/${file}`))],
);
