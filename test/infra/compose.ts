import { yamlOf } from './files.ts';

/** The fields of a compose service that the tests read. */
export type Service = {
  image: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { disable?: boolean; test?: string[] };
  ports?: string[];
  profiles?: string[];
  restart?: string;
  stop_grace_period?: string;
  volumes?: string[];
};

type Compose = { services: Record<string, Service>; volumes: Record<string, null> };

export const compose = (): Compose => yamlOf<Compose>('compose.yaml');

/** The services that run the image of newsloom, with the defaults of the file for their variables. */
export const ownServices = (): [string, Service & { environment: Record<string, string> }][] =>
  Object.entries(compose().services)
    .filter(([, { image }]) => image.startsWith('newsloom:'))
    .map(([name, service]) => {
      const filled = Object.entries(service.environment ?? {}).map(([key, value]) => [key, interpolated(value)]);
      return [name, { ...service, environment: Object.fromEntries(filled) }];
    });

const interpolated = (value: string): string => value.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
