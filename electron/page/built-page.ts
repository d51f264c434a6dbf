import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { contentSecurityPolicy, createNonce } from './content-security-policy.ts';

/** One answer to a GET: the same in the desktop shell (a `Response`) and in the browser shell (over HTTP). */
export interface PageAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

/** The built page. `answer` takes the path of an address, decoded or not, and never touches a file system. */
export interface BuiltPage {
  answer(pathname: string): PageAnswer;
}

const typeOf: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The bundler puts files whose name holds a hash of their content here: they can be kept for ever. */
const hashedFolder = '/assets/';
/** Stands in index.html where the response's nonce goes. */
const noncePlaceholder = '%CSP_NONCE%';

const commonHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Headers for a page of our own that is not the built one, with the same policy. */
export function pageHeaders(nonce: string): Record<string, string> {
  return {
    ...commonHeaders,
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(nonce),
    'content-type': 'text/html; charset=utf-8',
  };
}

async function readAll(folder: string): Promise<Map<string, Buffer<ArrayBuffer>>> {
  const files = new Map<string, Buffer<ArrayBuffer>>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(extname(entry.name) in typeOf)) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, file).split(sep).join('/')}`, await readFile(file));
  }
  return files;
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

/**
 * Reads the built page (a few megabytes) into memory once. What is not in that list cannot be asked for, so no path can
 * lead out of the folder, and a rebuild does not pull the files away under a running page.
 *
 * @throws when the folder or its index.html is missing.
 */
export async function loadBuiltPage(folder: string): Promise<BuiltPage> {
  const files = await readAll(folder);
  const index = files.get('/index.html')?.toString('utf8');
  if (index === undefined) throw new Error(`The built page is missing: ${join(folder, 'index.html')}`);

  return {
    answer(pathname) {
      const path = decodePath(pathname);
      if (path === '/' || path === '/index.html') {
        const nonce = createNonce();
        return {
          status: 200,
          headers: pageHeaders(nonce),
          body: Buffer.from(index.replaceAll(noncePlaceholder, nonce)),
        };
      }
      const body = files.get(path);
      if (body === undefined) {
        const headers = { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
        return { status: 404, headers, body: Buffer.from('Not found') };
      }
      const cache = path.startsWith(hashedFolder) ? 'public, max-age=31536000, immutable' : 'no-cache';
      const type = typeOf[extname(path)] ?? 'application/octet-stream';
      return { status: 200, headers: { ...commonHeaders, 'content-type': type, 'cache-control': cache }, body };
    },
  };
}
