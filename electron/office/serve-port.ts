import type { AnyRouter } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { type EncodedMessage, encodeResponseMessage, MessageType, ServerPeer } from '@orpc/standard-server-peer';
import { faults } from '../../shared/contract/procedure.ts';
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

type Frame = string | Uint8Array | ArrayBuffer;

function isFrame(message: unknown): message is Frame {
  return typeof message === 'string' || message instanceof Uint8Array || message instanceof ArrayBuffer;
}

function sizeOf(frame: Frame): number {
  return typeof frame === 'string' ? frame.length : frame.byteLength;
}

/** The answer to a frame that is too large to be read, so that its caller does not wait for ever; its id stands first. */
async function refuseTooLarge(frame: Frame): Promise<EncodedMessage | null> {
  const head = typeof frame === 'string' ? frame.slice(0, 100) : new TextDecoder().decode(frame.slice(0, 100));
  const id = /^\{"i":"([^"\\]+)"/.exec(head)?.[1];
  if (id === undefined) return null;
  const { status } = faults.invalid;
  const data = { reason: 'fieldsInvalid', fields: [] };
  const json = { defined: true, code: 'invalid', status, message: 'fieldsInvalid', data };
  return encodeResponseMessage(id, MessageType.RESPONSE, { status, headers: {}, body: { json } });
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
      if (sizeOf(message) > maxFrame) {
        const refusal = await refuseTooLarge(message);
        if (refusal !== null) port.postMessage(refusal);
        throw new RangeError(`A frame of ${sizeOf(message)}`);
      }
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
