import type { z } from 'zod';

/** A procedure of the contract, as far as its input goes. */
interface WithInput<Schema> {
  '~orpc': { inputSchema?: Schema };
}

/** The schema that a procedure of the contract checks its input with, so that a form checks with the very same. */
export function inputSchemaOf<Schema extends z.ZodType>(procedure: WithInput<Schema>): Schema {
  const { inputSchema } = procedure['~orpc'];
  if (inputSchema === undefined) throw new Error('this procedure takes no input');
  return inputSchema;
}
