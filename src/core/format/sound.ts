import { z } from 'zod';
import { internals } from './internals.ts';

/**
 * A look that costs a tenth of a parse: zod makes a result for every value of a file and asks every optional key of
 * a shape, there or not, and nearly every beat of nearly every file is sound.
 */

/** Whether a JSON value surely fits a schema and is its own result. Where it says no, zod has the last word. */
type Look = (value: unknown) => boolean;

/**
 * A strict object whose JSON value is taken as it is where it is sound. What is not is left to zod, which names the
 * mistakes.
 */
export function soundFirst<Shape extends Readonly<Record<string, z.core.$ZodType>>>(
  description: string,
  shape: Shape,
) {
  const object = z.strictObject(shape).describe(description);
  const own = internals(object);
  const parse = own.run.bind(own);
  let look: Look | undefined;
  own.run = (payload, context) => {
    look ??= lookOf(object, new Map());
    return look(payload.value) ? payload : parse(payload, context);
  };
  return object;
}

/** The look for a schema; `made` holds those made so far, since a condition is made of conditions. */
function lookOf(schema: z.core.$ZodType, made: Map<z.core.$ZodType, Look>): Look {
  const known = made.get(schema);
  if (known !== undefined) return known;
  let look: Look = () => false;
  made.set(schema, (value) => look(value));
  const shape = shapeOf(schema, (inner) => lookOf(inner, made));
  look = shape === null ? look : checked(schema, shape);
  made.set(schema, look);
  return look;
}

/** How a schema looks at a value, its checks left out; null for a kind of schema that files are not made of. */
function shapeOf(schema: z.core.$ZodType, of: (inner: z.core.$ZodType) => Look): Look | null {
  if (schema instanceof z.ZodString) return (value) => typeof value === 'string';
  if (schema instanceof z.ZodNumber) return Number.isFinite;
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return oneOf([...schema.values]);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodLazy) return of(schema.unwrap());
  if (schema instanceof z.ZodArray) return items(of(schema.element));
  if (schema instanceof z.ZodRecord) return entries(of(schema.keyType), of(schema.valueType));
  if (schema instanceof z.ZodObject) return fields(schema, of);
  if (schema instanceof z.ZodUnion) return options(schema.options, of);
  return null;
}

function oneOf(values: readonly unknown[]): Look {
  const known = new Set(values);
  return (value) => known.has(value);
}

/** The checks of a schema are zod's own. */
function checked(schema: z.core.$ZodType, look: Look): Look {
  const { def, traits } = internals(schema);
  const own = traits.has('$ZodCheck') ? [schema as unknown as z.core.$ZodCheck] : [];
  const checks = [...own, ...(def.checks ?? [])].map(internals);
  if (checks.length === 0) return look;
  const tried = { value: undefined as unknown, issues: [] };
  return (value) => {
    if (!look(value)) return false;
    tried.value = value;
    for (let index = 0; index < checks.length; index += 1) {
      void (checks[index] as (typeof checks)[number]).check(tried as never);
      if (tried.issues.length > 0 || tried.value !== value) {
        tried.issues.length = 0;
        return false;
      }
    }
    return true;
  };
}

function items(item: Look): Look {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let index = 0; index < value.length; index += 1) if (!item(value[index])) return false;
    return true;
  };
}

function entries(key: Look, of: Look): Look {
  return (value) => {
    if (!isObject(value)) return false;
    for (const each in value) if (!key(each) || !of(value[each])) return false;
    return true;
  };
}

/** Only of a strict object: any other one leaves out what it does not know. */
function fields({ shape, def }: z.ZodObject, of: (inner: z.core.$ZodType) => Look): Look | null {
  if (!(def.catchall instanceof z.ZodNever)) return null;
  const known = new Map(
    Object.entries<z.core.$ZodType>(shape).map(([key, field]) => [
      key,
      { look: of(field), needed: internals(field).optin === 'optional' ? 0 : 1 },
    ]),
  );
  const needed = [...known.values()].reduce((sum, field) => sum + field.needed, 0);
  return (value) => {
    if (!isObject(value)) return false;
    let missing = needed;
    for (const key in value) {
      const field = known.get(key);
      if (field === undefined || !field.look(value[key])) return false;
      missing -= field.needed;
    }
    return missing === 0;
  };
}

/** Where every option is an object with a first key of its own, as in a condition, that key decides; else each is tried. */
function options(all: readonly z.core.$ZodType[], of: (inner: z.core.$ZodType) => Look): Look {
  const looks = all.map(of);
  const byKey = new Map<string | undefined, Look>();
  all.forEach((option, index) => {
    if (option instanceof z.ZodObject) byKey.set(Object.keys(option.shape)[0], looks[index] as Look);
  });
  if (byKey.size < all.length) return (value) => looks.some((look) => look(value));
  return (value) => {
    if (!isObject(value)) return false;
    for (const key in value) {
      const look = byKey.get(key);
      if (look !== undefined) return look(value);
    }
    return false;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
