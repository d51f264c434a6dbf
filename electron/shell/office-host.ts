import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { OfficeMessage, ShellMessage } from '../office/messages.ts';

/** The office process as the shell sees it. */
export interface OfficeHost {
  /** A new port to the office; the office gives it a session of its own. */
  connect(): MessagePortMain;
  /** Closes the store and ends the process. */
  close(): Promise<void>;
}

/** What happens to an office process that was open. */
export interface OfficeEvents {
  /** It ended by itself and a new one runs: every port is dead. */
  restarted(): void;
  /** It ended a second time, or the new one could not open the store; `sentence` says why where that is known. */
  lost(sentence: string | null): void;
}

/** How long a process that was asked to close may take, in ms, before it is ended. */
const closeWithinMs = 10_000;

type Launched = { readonly child: UtilityProcess } | { readonly child: null; readonly sentence: string | null };

function launch(entry: string, args: readonly string[]): Promise<Launched> {
  const child = utilityProcess.fork(entry, [...args], { serviceName: 'School Safety Desk Office', stdio: 'inherit' });
  return new Promise((resolve) => {
    child.once('exit', () => resolve({ child: null, sentence: null }));
    child.on('message', (message: OfficeMessage) => {
      if (message.kind === 'ready') resolve({ child });
      if (message.kind === 'failed') {
        resolve({ child: null, sentence: message.sentence });
        child.kill();
      }
    });
  });
}

/**
 * Starts the office in a process of its own, so that a long query or a large document never freezes the window. If it
 * ends unasked it is started once more.
 *
 * @returns the open office, or the sentence that says why it could not be opened.
 */
export async function startOffice(
  entry: string,
  args: readonly string[],
  events: OfficeEvents,
): Promise<OfficeHost | { readonly sentence: string | null }> {
  const first = await launch(entry, args);
  if (first.child === null) return { sentence: first.sentence };

  let current: UtilityProcess | null = first.child;
  let restarts = 0;
  let closing = false;

  const onExit = async () => {
    current = null;
    if (closing) return;
    if (restarts === 1) return events.lost(null);
    restarts = 1;
    const next = await launch(entry, args);
    if (next.child === null) return events.lost(next.sentence);
    if (closing) return void next.child.kill();
    current = next.child.once('exit', onExit);
    events.restarted();
  };
  current.once('exit', onExit);

  return {
    connect() {
      const { port1, port2 } = new MessageChannelMain();
      current?.postMessage({ kind: 'connect' } satisfies ShellMessage, [port1]);
      return port2;
    },
    close() {
      closing = true;
      const child = current;
      if (child === null) return Promise.resolve();
      const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.postMessage({ kind: 'close' } satisfies ShellMessage);
      setTimeout(() => child.kill(), closeWithinMs).unref();
      return closed;
    },
  };
}
