import { randomBytes } from 'node:crypto';

/** A fresh value for one response: styles that carry it may be inserted by the page, others may not. */
export function createNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The page's content security policy, the same in both shells. `blob:` shows photos and documents that came through
 * procedures; `data:` is for the pictures inside style sheets. No script is ever inline.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
