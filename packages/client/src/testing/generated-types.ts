import { openApiDocument } from '@newsloom/api/testing';
import { compile } from 'json-schema-to-typescript';

type Schema = Record<string, unknown>;
type Operation = {
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema: Schema }[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};

const HEADER = '// Made from the OpenAPI document by `npm run generate -w @newsloom/client`. Do not edit.\n';

/**
 * The types of all GET routes under `/v1` that have an operation id: one for the parameters (`ListStoriesQuery`), one
 * for the answer (`ListStories`), and the types that these refer to.
 */
export async function generateTypes(): Promise<string> {
  const document = await openApiDocument();
  const schemas: Record<string, Schema> = {};
  const named: unknown[] = [];
  for (const [path, { get }] of Object.entries<{ get?: Operation & { operationId?: string } }>(document.paths)) {
    if (!get?.operationId || !path.startsWith('/v1/')) continue;
    const name = `${get.operationId[0]?.toUpperCase()}${get.operationId.slice(1)}`;
    const answer = get.responses['200']?.content?.['application/json']?.schema;
    if (answer && !answer.$ref) schemas[name] = answer;
    named.push(answer);
    if (get.parameters?.some((one) => one.in === 'query')) schemas[`${name}Query`] = queryOf(get);
  }
  addNamed(schemas, document.components.schemas, named);
  const $defs = withPlainReferences(schemas);
  const made = await compile({ title: 'Root', $defs, type: 'object' }, 'Root', {
    additionalProperties: false,
    bannerComment: HEADER,
    style: { singleQuote: true, printWidth: 120 },
    unreachableDefinitions: true,
    unknownAny: true,
  });
  return made.replace(/export interface Root \{\}\n/, '');
}

/** Adds the schemas that `part` refers to, directly or through other schemas. */
function addNamed(schemas: Record<string, Schema>, all: Record<string, Schema>, part: unknown): void {
  for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    const schema = all[name];
    if (!schema || schemas[name]) continue;
    schemas[name] = schema;
    addNamed(schemas, all, schema);
  }
}

/** References in the form that the compiler supports: to `$defs`, and without a description beside them. */
function withPlainReferences(schemas: Record<string, Schema>): Record<string, Schema> {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value) return { $ref: String(value.$ref).replace('#/components/schemas/', '#/$defs/') };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema) as Schema]));
}

const queryOf = ({ parameters = [] }: Operation): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    parameters
      .filter((one) => one.in === 'query')
      .map(({ name, description, schema }) => [name, { ...schema, description }]),
  ),
  required: parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => name),
});
