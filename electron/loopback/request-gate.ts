import type { IncomingMessage } from 'node:http';

/** Largest body of a call, in bytes: a file of 20 MB and what surrounds it. */
export const maxBodyBytes = 24 * 1024 * 1024;

/** Where procedures are called. */
export const rpcPrefix = '/rpc';

/** A request that is refused before anything of its body is read. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 411 | 413;
  readonly reason: string;
}

/** The path and the query of a request as they were sent; not a URL, because `//host/x` would then name another host. */
export function splitTarget(target: string): { path: string; query: string } {
  const at = target.indexOf('?');
  return at < 0 ? { path: target, query: '' } : { path: target.slice(0, at), query: target.slice(at + 1) };
}

/** Whether a path is a procedure's. */
export function isCall(path: string): boolean {
  return path === rpcPrefix || path.startsWith(`${rpcPrefix}/`);
}

function refuseCall(request: IncomingMessage): Refusal | null {
  if (request.method !== 'POST') return { status: 405, reason: 'Calls are POST' };
  // Browsers send it; what another site makes a browser send says "cross-site" or "same-site" (another port of this PC).
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return { status: 403, reason: 'Not from this page' };
  // Without a length nothing could be refused before it is read; browsers always send one here.
  const length = request.headers['content-length'];
  if (length === undefined) return { status: 411, reason: 'Length required' };
  if (Number(length) > maxBodyBytes) return { status: 413, reason: 'Body too large' };
  return null;
}

/**
 * Looks at the head of a request only. `Host` must be ours (a name that was pointed at 127.0.0.1 is another site's page),
 * `Origin` absent or ours.
 */
export function refuseRequest(request: IncomingMessage, host: string): Refusal | null {
  const { headers, method, url = '' } = request;
  if (headers.host !== host) return { status: 403, reason: 'Unknown host' };
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return { status: 403, reason: 'Unknown origin' };
  if (!url.startsWith('/')) return { status: 400, reason: 'Bad path' };
  if (isCall(splitTarget(url).path)) return refuseCall(request);
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, reason: 'Pages are GET' };
  return null;
}
