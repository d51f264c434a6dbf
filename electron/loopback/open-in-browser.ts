import { spawn } from 'node:child_process';

function opener(platform: NodeJS.Platform): readonly [command: string, ...args: string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (platform === 'darwin') return ['open'];
  return ['xdg-open'];
}

/** Opens an address in the person's browser. A PC without one is no error: the address is printed as well. */
export function openInBrowser(address: string): void {
  const [command, ...args] = opener(process.platform);
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
