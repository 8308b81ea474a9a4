import { z } from 'zod';

/** Kinds of settings: how each is read, with what is expected as its message. */

const SNOWFLAKE = /^\d{15,21}$/;

export const snowflake = z.string().regex(SNOWFLAKE, 'a Discord id (15 to 21 digits)');
export const httpUrl = z
  .string()
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'an http or https address');
export const ids = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .refine(
    (list) => list.every((id) => SNOWFLAKE.test(id)),
    'Discord ids (15 to 21 digits), with commas between them',
  );

export const port = z
  .string()
  .refine(
    (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535,
    'a port: 1 to 65535',
  );
export const ownAddress = z
  .string()
  .regex(/^[\w.:-]+$/, 'an address of this machine, such as 127.0.0.1 or 0.0.0.0');

export const onOrOff = z.enum(['on', 'off'], 'on or off');
