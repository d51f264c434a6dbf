import { dirname, resolve } from 'node:path';

/** The folder that holds package.json. */
export const projectRoot = dirname(import.meta.dirname);

/**
 * Turns a path that somebody typed into an absolute one. npm runs scripts in the project folder and keeps
 * the folder where one typed in INIT_CWD.
 */
export function resolveTyped(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
