import { execFileSync } from 'node:child_process';

function runs(command: string, versionFlag: string): boolean {
  try {
    execFileSync(command, [versionFlag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The command of this machine's LibreOffice, or null. */
export function findLibreOffice(): string | null {
  return ['soffice', 'libreoffice'].find((command) => runs(command, '--version')) ?? null;
}

/** True when poppler's tools, which read a printed page back, are there. */
export function hasPoppler(): boolean {
  return runs('pdftotext', '-v') && runs('pdfinfo', '-v');
}
