import { randomBytes } from 'node:crypto';

/** More browsers than one PC will ever have open; the oldest goes first. */
const mostSessions = 500;

/** The sessions of the browser shell, one per cookie. */
export interface CookieSessions<Session> {
  /** Opens a session and gives the `Set-Cookie` value for it; the session of the cookie that it replaces ends. */
  open(oldCookieHeader: string | undefined): string;
  /** The session that belongs to a request's `Cookie` header, if any. */
  find(cookieHeader: string | undefined): Session | undefined;
  closeAll(): void;
}

function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/**
 * Keeps sessions under a random cookie value. Cookies do not know ports, so the port is part of the name: two programs
 * on one PC keep their own.
 */
export function createCookieSessions<Session>(
  port: number,
  lifecycle: { open(): Session; close(session: Session): void },
): CookieSessions<Session> {
  const name = `desk-${port}`;
  const sessions = new Map<string, Session>();

  const end = (value: string) => {
    const session = sessions.get(value);
    if (session === undefined) return;
    sessions.delete(value);
    lifecycle.close(session);
  };
  const valueIn = (header: string | undefined) => readCookie(header ?? '', name) ?? '';

  return {
    open(oldCookieHeader) {
      end(valueIn(oldCookieHeader));
      for (const oldest of sessions.keys()) {
        if (sessions.size < mostSessions) break;
        end(oldest);
      }
      const value = randomBytes(32).toString('base64url');
      sessions.set(value, lifecycle.open());
      return `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`;
    },
    find: (cookieHeader) => sessions.get(valueIn(cookieHeader)),
    closeAll() {
      for (const value of [...sessions.keys()]) end(value);
    },
  };
}
