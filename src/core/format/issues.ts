import type { FindingCode } from '../check/codes.ts';
import { z } from 'zod';
import type { JsonPath, PathStep, Remark } from '../finding.ts';
import { suggestion } from './nearest.ts';

/** Turns what the schema library has to say into remarks that a trainer can act on. */

type Issue = z.core.$ZodIssue;

/** Remarks for the issues of a failed parse, each with a path into the document. */
export function remarksOf(schema: z.ZodType, issues: readonly Issue[]): Remark[] {
  return issues.flatMap((issue) => remarksOfIssue(schema, issue, []));
}

function remarksOfIssue(schema: z.ZodType, issue: Issue, base: JsonPath): Remark[] {
  const path = [...base, ...(issue.path as PathStep[])];
  const error = (code: FindingCode, message: string, at: JsonPath = path): Remark => ({
    path: at,
    level: 'error',
    code,
    message,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        error('unknown-field', `There is no field "${key}" here.${suggestion(key, keysAt(schema, path))}`, [
          ...path,
          key,
        ]),
      );
    case 'invalid_type':
      if (isMissing(issue))
        return [error('missing-field', `"${path.at(-1)}" is missing (${an(issue.expected)}).`)];
      return [error('wrong-type', `This should be ${an(issue.expected)}.`)];
    case 'invalid_value':
      return [choiceRemark(issue.input, issue.values, path)];
    case 'invalid_union':
      return remarksOfUnion(schema, issue, path);
    case 'too_big':
      return [error('too-big', tooBig(issue.origin, issue.maximum))];
    case 'too_small':
      return [error('too-small', tooSmall(issue.origin, issue.minimum))];
    case 'invalid_format':
      return [
        error(
          'bad-format',
          issue.message.startsWith('Invalid') ? 'This does not have the right form.' : issue.message,
        ),
      ];
    case 'invalid_key':
      return [
        error(
          'bad-id',
          `"${String(path.at(-1))}" is not an id: lower-case words joined by hyphens, at most 48 characters.`,
        ),
      ];
    case 'custom':
    case 'invalid_element':
    case 'not_multiple_of':
      return [error('invalid', issue.message)];
  }
}

/** What is too much of, by what it is: a text, a list, an object, a number. */
function tooBig(what: string, most: number | bigint): string {
  if (what === 'string') return `This is too long: at most ${most} characters.`;
  if (what === 'number' || what === 'int') return `This is too great: at most ${most}.`;
  return `There are too many here: at most ${most}.`;
}

function tooSmall(what: string, least: number | bigint): string {
  if (what === 'string')
    return Number(least) === 1 ? 'This is empty.' : `This is too short: at least ${least} characters.`;
  if (what === 'number' || what === 'int') return `This is too small: at least ${least}.`;
  return Number(least) === 1
    ? 'There is nothing here: at least one is wanted.'
    : `There are too few here: at least ${least}.`;
}

/** One of some values is expected, and nothing or something else is given. */
function choiceRemark(given: unknown, values: readonly unknown[], path: JsonPath): Remark {
  const choices = values.map((value) => JSON.stringify(value)).join(', ');
  const base = { path, level: 'error' } as const;
  if (given === undefined) {
    return { ...base, code: 'missing-field', message: `"${path.at(-1)}" is missing (one of ${choices}).` };
  }
  const hint = typeof given === 'string' ? suggestion(given, values.map(String)) : '';
  return { ...base, code: 'not-a-choice', message: `One of ${choices} is expected.${hint}` };
}

/** JSON has no undefined: where there is nothing, a field is missing. */
function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.path.length > 0;
}

/** Of a union, the branch that was most likely meant: no foreign keys if possible, fewest issues. */
function remarksOfUnion(
  schema: z.ZodType,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: JsonPath,
): Remark[] {
  if (issue.discriminator !== undefined && 'options' in issue) {
    const given = isRecord(issue.input) ? issue.input[issue.discriminator] : undefined;
    return [choiceRemark(given, issue.options ?? [], path)];
  }
  const ranked = issue.errors
    .map((branch) => ({ branch, cost: branch.reduce((sum, inner) => sum + costOf(inner), 0) }))
    .toSorted((a, b) => a.cost - b.cost);
  const best = ranked[0];
  if (best === undefined || best.cost >= WRONG_BRANCH) {
    const keys = isRecord(issue.input) ? Object.keys(issue.input) : [];
    const known = CONDITION_KEYS;
    const hint = keys.map((key) => suggestion(key, known)).join('');
    const message = `This is none of the forms that are possible here${keys.length > 0 ? ` ("${keys.join('", "')}")` : ''}.${hint}`;
    return [{ path, level: 'error', code: 'no-such-form', message }];
  }
  return best.branch.flatMap((inner) => remarksOfIssue(schema, inner, path));
}

const CONDITION_KEYS =
  'all any not truth variant heard unheard stale mood trust promise worded favour replied past quote bearable rightly'.split(
    ' ',
  );

const WRONG_BRANCH = 100;

function costOf(issue: Issue): number {
  if (issue.path.length > 0)
    return issue.code === 'invalid_type' && issue.input === undefined ? WRONG_BRANCH : 1;
  if (issue.code === 'unrecognized_keys') return WRONG_BRANCH;
  return issue.code === 'invalid_type' ? WRONG_BRANCH : 1;
}

/** The fields that an object of the schema has at a path. */
function keysAt(schema: z.core.$ZodType, path: JsonPath): readonly string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return keysAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    if (step === undefined) return Object.keys(shape);
    const inner = shape[String(step)];
    return inner === undefined ? [] : keysAt(inner, rest);
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  return [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function an(expected: string): string {
  if (expected === 'int') return 'a whole number';
  if (expected === 'record') return 'an object';
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}
