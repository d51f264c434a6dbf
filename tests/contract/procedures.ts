import type { Permission } from '../../shared/accounts/permissions.ts';
import { contract, type OfficeClient } from '../../shared/contract/contract.ts';

/** A procedure of the contract: its dotted path, and what it asks of the caller. */
export interface Procedure {
  path: string;
  permission: Permission;
  /** False for a procedure that is called with nothing. */
  takesInput: boolean;
}

interface Leaf {
  '~orpc': { meta: { permission: Permission }; inputSchema?: unknown };
}

function isLeaf(node: object): node is Leaf {
  return '~orpc' in node;
}

function walk(node: object, path: string): Procedure[] {
  if (isLeaf(node)) {
    const { meta, inputSchema } = node['~orpc'];
    return [{ path, permission: meta.permission, takesInput: inputSchema !== undefined }];
  }
  return Object.entries(node).flatMap(([name, child]) => walk(child, path === '' ? name : `${path}.${name}`));
}

/** Every procedure of the contract. */
export const procedures: readonly Procedure[] = walk(contract, '');

/** Calls a procedure by its path with any input at all. */
export async function call(client: OfficeClient, path: string, input: unknown): Promise<unknown> {
  let node: unknown = client;
  for (const name of path.split('.')) node = (node as Record<string, unknown>)[name];
  return (node as (input: unknown) => Promise<unknown>)(input);
}

/** What came of a call: `done`, or the code and the reason of its typed error. */
export async function outcomeOf(calling: Promise<unknown>): Promise<string> {
  try {
    await calling;
    return 'done';
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { reason?: string } };
    return `${code ?? error} ${data?.reason ?? ''}`.trim();
  }
}
