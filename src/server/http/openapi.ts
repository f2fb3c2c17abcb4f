import { z } from 'zod';
import { REFUSALS, ROUTES, type RouteShape } from '../../wire.ts';
import { refusal } from '../../wire/basics.ts';

/** The description of every route as OpenAPI 3.1, made from the wire: it can't say anything else than what is served. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, shape] of Object.entries(ROUTES)) {
    const path = shape.path.replace(/:([a-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [shape.method.toLowerCase()]: operationOf(name, shape) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Good Call', version, description: 'What browser and server say to each other.' },
    paths,
    components: {
      schemas: { Refusal: jsonOf(refusal, 'output') },
      securitySchemes: { pass: { type: 'apiKey', in: 'cookie', name: 'good-call' } },
    },
  };
}

const EVERYWHERE = ['invalid', 'too-many', 'unavailable', 'internal'] as const;

function operationOf(name: string, shape: RouteShape): object {
  const { says, query, body, who, answer, codes = [] } = shape;
  const params = [...shape.path.matchAll(/:([a-z]+)/g)].map(([, param = '']) => ({
    name: param,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const isOpen = who.includes('anyone');
  const refused = [...EVERYWHERE, ...(isOpen ? [] : (['signed-out', 'forbidden'] as const)), ...codes];
  const byStatus = Map.groupBy(refused, (code) => String(REFUSALS[code]));
  return {
    operationId: name,
    summary: says,
    description: `For: ${who.join(', ')}.`,
    ...(isOpen ? {} : { security: [{ pass: [] }] }),
    parameters: [...params, ...queryOf(query)],
    ...(body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: jsonOf(body, 'input') } } },
        }),
    responses: {
      200: { description: 'Done.', content: contentOf(answer) },
      ...Object.fromEntries(
        [...byStatus].map(([status, some]) => [
          status,
          {
            description: `Refused: ${some.join(', ')}.`,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
          },
        ]),
      ),
    },
  };
}

function contentOf(answer: RouteShape['answer']): object {
  switch (answer) {
    case 'stream':
      return { 'text/event-stream': { schema: { type: 'string' } } };
    case 'csv':
      return { 'text/csv': { schema: { type: 'string' } } };
    case 'text':
      return { 'application/json': { schema: { type: 'object' } } };
    default:
      return { 'application/json': { schema: jsonOf(answer, 'output') } };
  }
}

function queryOf(query: z.ZodType | undefined): object[] {
  if (query === undefined) return [];
  const { properties = {} } = jsonOf(query, 'input') as { properties?: Readonly<Record<string, object>> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

/** What only code can check, such as a name being trimmed, is left out of a description. */
function jsonOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _schema, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}
