import { z } from 'zod';

/** Reads a file that this program wrote as JSON; null where it has another form, as a file of somebody else's. */
export function readStored<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
