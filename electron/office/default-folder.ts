import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that every shell opens when nobody names one: `%APPDATA%/SchoolSafetyDesk`, `~/Library/Application Support/
 * SchoolSafetyDesk` or `${XDG_DATA_HOME:-~/.local/share}/school-safety-desk`, and in it `store`, or `sample` for the sample school.
 */
export function defaultFolder(
  name: 'store' | 'sample',
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'SchoolSafetyDesk', name);
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'SchoolSafetyDesk', name);
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'school-safety-desk', name);
}
