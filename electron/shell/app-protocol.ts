import { protocol, type Session } from 'electron';
import type { BuiltPage } from '../page/built-page.ts';

const scheme = 'app';
const host = 'desk';

/** The address of the page. */
export const pageAddress = `${scheme}://${host}/`;

/**
 * Whether an address is the page's own. Parsed and compared by its parts: Node gives schemes of our own the origin
 * "null", and a comparison of beginnings would take `app://desk.example/` for ours.
 */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

/** Makes `app://` a scheme like https, with origins of its own and a cache of compiled script. Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://desk/…` from the built page, and nothing else: GET only, this host only. */
export function serveAppScheme(session: Session, page: BuiltPage): void {
  session.protocol.handle(scheme, (request) => {
    if (request.method !== 'GET') return new Response('Pages are GET', { status: 405, headers: { allow: 'GET' } });
    if (!isOwnAddress(request.url)) return new Response('Not found', { status: 404 });
    const { status, headers, body } = page.answer(new URL(request.url).pathname);
    return new Response(new Uint8Array(body), { status, headers: { ...headers } });
  });
}
