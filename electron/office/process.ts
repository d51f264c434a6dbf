import { workerData } from 'node:worker_threads';
import { systemWords } from '../words/words.ts';
import { explainOpening } from './explain-opening.ts';
import { fillWithSample } from './fill-with-sample.ts';
import { openOffice } from './office.ts';
import { findParentProcess } from './parent-process.ts';
import { servePort } from './serve-port.ts';

// The office's own process: one store, one router, a session for every port that the shell hands over.
const parent = findParentProcess();
const [folder = '', sample] = workerData ?? process.argv.slice(2);

try {
  const office = await openOffice({ folder });
  if (sample === 'sample') await fillWithSample(office);
  parent.listen({
    connect: (port) => servePort(port, office),
    close: () => void office.close().finally(() => process.exit(0)),
  });
  parent.tell({ kind: 'ready' });
} catch (error) {
  parent.tell({ kind: 'failed', sentence: explainOpening(error, folder, systemWords()) });
}
