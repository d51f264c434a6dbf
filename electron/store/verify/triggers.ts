import type { Note, StoreCheck } from './check.ts';
import { madeSchema, schemaOf } from './made-schema.ts';

/** Every trigger that makes a table append-only or guards a rule is there, word for word, and no other. */
export const triggers: StoreCheck = {
  name: 'triggers',
  async look(store) {
    const expected = await readTriggers(madeSchema());
    const present = await readTriggers(schemaOf(store));
    const problems: Note[] = [];
    for (const [name, sql] of expected) {
      const found = present.get(name);
      if (found === undefined) problems.push({ key: 'verify:triggers.missing', values: { name } });
      else if (found !== sql) problems.push({ key: 'verify:triggers.altered', values: { name } });
    }
    for (const name of present.keys()) {
      if (!expected.has(name)) problems.push({ key: 'verify:triggers.strange', values: { name } });
    }
    return { problems, facts: [{ key: 'verify:triggers.found', values: { count: present.size } }] };
  },
};

async function readTriggers(schema: ReturnType<typeof madeSchema>): Promise<Map<string, string>> {
  return new Map((await schema).filter((part) => part.type === 'trigger').map((part) => [part.name, part.sql]));
}
