import type { Page } from '@playwright/test';

// The answer 4xx of a refused call is logged by the browser itself and shown by the page: not a fault.
const refusedCall = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Collects what a page complains of: uncaught errors, console errors, violations of the content security policy. */
export function watchPage(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !refusedCall.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}
