import type { MessagePort as WorkerPort } from 'node:worker_threads';

/** The office's end of a message port, whichever kind of port it is. */
export interface OfficePort {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  start(): void;
}

/** A port of an Electron utility process: messages come as events. */
export function fromElectronPort(port: Electron.MessagePortMain): OfficePort {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    onClose: (listener) => port.on('close', listener),
    start: () => port.start(),
  };
}

/** A port of a Node worker thread: messages come bare. */
export function fromWorkerPort(port: WorkerPort): OfficePort {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', listener).on('messageerror', () => listener(undefined)),
    onClose: (listener) => port.on('close', listener),
    start: () => port.start(),
  };
}
