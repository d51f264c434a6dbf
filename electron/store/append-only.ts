/** SQL of the triggers that make `table` append-only; also what `verify` expects to find. */
export function appendOnlyTriggers(table: string): { name: string; sql: string }[] {
  return (['update', 'delete'] as const).map((verb) => {
    const name = `${table}_no_${verb}`;
    return {
      name,
      sql: `create trigger ${name} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    };
  });
}
