import { jsonSchemaOf } from '../../core/index.ts';

/** The scenario format as a form sees it, read from the schema: so the form has every field that the format has. */

interface Described {
  /** What the schema says about it; empty where it says nothing. */
  readonly description: string;
}

export type Shape = Described &
  (
    | { readonly kind: 'text'; readonly max: number }
    | { readonly kind: 'id' }
    | {
        readonly kind: 'number';
        readonly least: number | null;
        readonly most: number | null;
        readonly isWhole: boolean;
      }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    /** True, or left out. */
    | { readonly kind: 'flag' }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'list'; readonly item: Shape; readonly least: number; readonly most: number }
    | { readonly kind: 'map'; readonly item: Shape }
    | { readonly kind: 'object'; readonly fields: readonly Field[] }
    | { readonly kind: 'either'; readonly options: readonly Shape[] }
    | { readonly kind: 'fixed' }
  );

export interface Field {
  readonly key: string;
  readonly shape: Shape;
  readonly isRequired: boolean;
}

/** The parts of a JSON Schema that ours has. */
interface Node {
  readonly $ref?: string;
  readonly allOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | false;
  readonly required?: readonly string[];
  readonly description?: string;
}

interface Root extends Node {
  readonly definitions?: Readonly<Record<string, Node>>;
}

/** A text of a fixed form, such as a time, is short. */
const SHORT = 20;

let root: Root | null = null;
const made = new WeakMap<Node, Shape>();

/** The shape of the whole scenario. */
function scenarioShape(): Shape {
  root ??= jsonSchemaOf('scenario') as Root;
  return shapeOf(root);
}

/** The shape of what stands at a path of a scenario; undefined where the format has nothing there. */
export function shapeAt(path: readonly (string | number)[]): Shape | undefined {
  let now: Shape | undefined = scenarioShape();
  for (const step of path) now = now === undefined ? undefined : inside(now, step);
  return now;
}

function inside(shape: Shape, step: string | number): Shape | undefined {
  switch (shape.kind) {
    case 'list':
      return typeof step === 'number' ? shape.item : undefined;
    case 'map':
      return shape.item;
    case 'object':
      return shape.fields.find(({ key }) => key === step)?.shape;
    case 'either':
      return shape.options.map((option) => inside(option, step)).find((found) => found !== undefined);
    case 'text':
    case 'id':
    case 'number':
    case 'choice':
    case 'flag':
    case 'boolean':
    case 'fixed':
      return undefined;
  }
}

/** The alternatives of a condition, each by its first key. */
export function alternatives(
  shape: Shape,
): readonly { readonly key: string; readonly fields: readonly Field[] }[] {
  if (shape.kind !== 'either') return [];
  return shape.options.flatMap((option) => {
    const key = option.kind === 'object' ? option.fields[0]?.key : undefined;
    return option.kind === 'object' && key !== undefined ? [{ key, fields: option.fields }] : [];
  });
}

function shapeOf(node: Node): Shape {
  const known = made.get(node);
  if (known !== undefined) return known;
  const target = resolved(node);
  const description = node.description ?? target.description ?? '';
  const shape = describe(target, description);
  made.set(node, shape);
  return shape;
}

function resolved(node: Node): Node {
  const reference = node.$ref ?? node.allOf?.[0]?.$ref;
  if (reference === undefined) return node;
  const name = reference.split('/').at(-1) ?? '';
  return root?.definitions?.[name] ?? {};
}

function describe(node: Node, description: string): Shape {
  const { anyOf } = node;
  if (anyOf !== undefined) {
    return {
      kind: 'either',
      description,
      get options() {
        return anyOf.map(shapeOf);
      },
    };
  }
  if (node.enum !== undefined) return { kind: 'choice', description, options: node.enum };
  switch (node.type ?? '') {
    case 'string':
      return isId(node)
        ? { kind: 'id', description }
        : { kind: 'text', description, max: node.maxLength ?? (node.pattern === undefined ? 400 : SHORT) };
    case 'integer':
    case 'number': {
      if (node.const !== undefined) return { kind: 'fixed', description };
      const [least, most] = [node.minimum ?? null, node.maximum ?? null];
      return { kind: 'number', description, least, most, isWhole: node.type === 'integer' };
    }
    case 'boolean':
      return node.const === true ? { kind: 'flag', description } : { kind: 'boolean', description };
    case 'array': {
      const { items = {}, minItems = 0, maxItems = 100 } = node;
      return {
        kind: 'list',
        description,
        least: minItems,
        most: maxItems,
        get item() {
          return shapeOf(items);
        },
      };
    }
    case 'object':
      return ofObject(node, description);
    default:
      return { kind: 'fixed', description };
  }
}

/** What lies inside is looked at when somebody asks: conditions hold conditions without end. */
function ofObject(
  { properties, additionalProperties: item, required = [] }: Node,
  description: string,
): Shape {
  if (properties !== undefined) {
    return {
      kind: 'object',
      description,
      get fields() {
        return Object.entries(properties).map(([key, node]) => ({
          key,
          shape: shapeOf(node),
          isRequired: required.includes(key),
        }));
      },
    };
  }
  if (item === undefined || item === false) return { kind: 'object', description, fields: [] };
  return {
    kind: 'map',
    description,
    get item() {
      return shapeOf(item);
    },
  };
}

function isId({ pattern, maxLength }: Node): boolean {
  return maxLength !== undefined && pattern?.includes('[a-z0-9]') === true;
}
