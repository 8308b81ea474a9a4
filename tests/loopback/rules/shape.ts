import { isJson, type Json } from '../json.js';
import type { Findings } from './findings.js';

interface Range {
  readonly min?: number;
  readonly max: number;
  readonly required?: boolean;
}

const absent = (value: unknown): value is null | undefined => value === undefined || value === null;

/**
 * A text within its limits. Lengths are UTF-16 code units. Discord never counts more, so what passes here passes
 * there.
 */
export function checkText(value: unknown, at: Findings, { min = 1, max, required = false }: Range): void {
  if (absent(value)) {
    if (required) at.refuse('This field is required', 'BASE_TYPE_REQUIRED');
    return;
  }
  if (typeof value !== 'string') at.refuse('Must be a string');
  else if (value.length < min) at.refuse(`Must be ${min} or more in length.`, 'BASE_TYPE_MIN_LENGTH');
  else if (value.length > max) {
    at.refuse(`Must be ${max} or fewer in length (is ${value.length}).`, 'BASE_TYPE_MAX_LENGTH');
  } else if (required && value.trim() === '') at.refuse('This field is required', 'BASE_TYPE_REQUIRED');
}

export function checkInteger(value: unknown, at: Findings, { min = 0, max, required = false }: Range): void {
  if (absent(value)) {
    if (required) at.refuse('This field is required', 'BASE_TYPE_REQUIRED');
  } else if (!Number.isInteger(value)) at.refuse('Must be an integer', 'NUMBER_TYPE_COERCE');
  else if (Number(value) < min) at.refuse(`Must be greater than or equal to ${min}.`, 'NUMBER_TYPE_MIN');
  else if (Number(value) > max) at.refuse(`Must be less than or equal to ${max}.`, 'NUMBER_TYPE_MAX');
}

export function checkBoolean(value: unknown, at: Findings): void {
  if (!absent(value) && typeof value !== 'boolean') at.refuse('Must be either true or false.');
}

/** A list within its limits; returns its members, or nothing where it is not a list. */
export function checkList(value: unknown, at: Findings, range: Range): readonly unknown[] {
  const { min = 0, max, required = false } = range;
  if (absent(value)) {
    if (required) at.refuse('This field is required', 'BASE_TYPE_REQUIRED');
    return [];
  }
  if (!Array.isArray(value)) {
    at.refuse('Must be a list', 'LIST_TYPE_CONVERT');
    return [];
  }
  if (value.length < min || value.length > max) {
    at.refuse(`Must be between ${min} and ${max} in length (is ${value.length}).`, 'BASE_TYPE_BAD_LENGTH');
  }
  return value;
}

/** An object; null where it is none. */
export function checkObject(value: unknown, at: Findings): Json | null {
  if (isJson(value)) return value;
  at.refuse('Must be an object', 'MODEL_TYPE_CONVERT');
  return null;
}

/** An absolute address with one of the given schemes. */
export function checkUrl(value: unknown, at: Findings, range: Range & { schemes?: readonly string[] }): void {
  checkText(value, at, range);
  if (typeof value !== 'string') return;
  const schemes = range.schemes ?? ['http:', 'https:'];
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) {
    at.refuse(`Not a well formed URL with one of the schemes ${schemes.join(' ')}`, 'URL_TYPE_INVALID_URL');
  }
}
