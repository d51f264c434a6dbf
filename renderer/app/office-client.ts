import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { type DesktopBridge, officePortMessage, officeRestartedMessage } from '../../shared/contract/desktop-bridge.ts';
import { takeFirstAnswer } from './first-call.ts';

type Link = ClientLink<ClientContext>;

const restartListeners = new Set<() => void>();

/** Resolves with the next port that the preload hands over. */
function receivePort(bridge: DesktopBridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== officePortMessage || !port) return;
      window.removeEventListener('message', onMessage);
      resolve(port);
    };
    window.addEventListener('message', onMessage);
    bridge.connectOffice();
  });
}

/** A link over the office's port. After the office was restarted it asks for the new one's port and tells the listeners. */
function linkThroughPort(bridge: DesktopBridge): Link {
  const connect = async (): Promise<Link> => {
    const port = await receivePort(bridge);
    const link = new PortLink({ port });
    port.start();
    return link;
  };
  let link = connect();
  window.addEventListener('message', (event) => {
    if (event.source !== window || event.data !== officeRestartedMessage) return;
    link = connect();
    for (const listener of restartListeners) listener();
  });
  return { call: async (path, input, options) => (await link).call(path, input, options) };
}

function createLink(): Link {
  if (window.desktopBridge) return linkThroughPort(window.desktopBridge);
  return new HttpLink({
    url: new URL('/rpc', window.location.href).href,
    fetch: (request, init) => takeFirstAnswer(request) ?? fetch(request, init),
  });
}

/** Every call that the page can make, typed by the contract; the same in both shells. */
export const office: OfficeClient = createORPCClient(createLink());

/**
 * Calls `listener` after the office has been restarted: whoever was signed in is signed out, and what was asked for
 * must be asked again. Returns a function that ends this.
 */
export function onOfficeRestarted(listener: () => void): () => void {
  restartListeners.add(listener);
  return () => restartListeners.delete(listener);
}
