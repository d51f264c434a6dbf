import type { AnyRouter } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';
import type { OfficePort } from './office-port.ts';

/** Largest frame, in bytes or characters: the same measure as a call over HTTP. */
const maxFrame = 24 * 1024 * 1024;

/** What a port needs of an office. */
export interface PortOffice<Session> {
  readonly router: AnyRouter;
  openSession(shell: 'desktop'): Session;
  closeSession(session: Session): void;
  /** Notes an unexpected error. */
  logError(error: unknown): void;
}

function isFrame(message: unknown): message is string | Uint8Array | ArrayBuffer {
  if (typeof message === 'string') return message.length <= maxFrame;
  if (message instanceof Uint8Array || message instanceof ArrayBuffer) return message.byteLength <= maxFrame;
  return false;
}

/**
 * Answers the calls that come through a port, with a session that lives as long as the port.
 *
 * oRPC's own port handler leaves a frame that it cannot decode as an unhandled rejection, which ends Node. Here every
 * frame is decoded and handled inside a catch: rubbish is dropped and noted, and the port goes on.
 */
export function servePort<Session>(port: OfficePort, office: PortOffice<Session>): void {
  const session = office.openSession('desktop');
  const handler = new StandardRPCHandler<{ session: Session }>(office.router, {});
  const handle = createServerPeerHandleRequestFn(handler, { context: { session } });
  const peer = new ServerPeer((frame) => port.postMessage(frame));

  port.onMessage(async (message) => {
    try {
      if (!isFrame(message)) throw new TypeError(`Not a frame: ${typeof message}`);
      await peer.message(message, handle);
    } catch (error) {
      office.logError(error);
    }
  });
  port.onClose(() => {
    peer.close();
    office.closeSession(session);
  });
  port.start();
}
