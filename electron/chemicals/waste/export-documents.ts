import type { Language } from '../../../shared/contract/document.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { CallContext } from '../../call/call-context.ts';

export async function exportWasteLedger(
  _context: CallContext,
  _input: { year: number; language: Language },
): Promise<File> {
  throw new Fault('notFound', 'noSuchRecord');
}

export async function exportWasteHandOver(
  _context: CallContext,
  _input: { id: string; language: Language },
): Promise<File> {
  throw new Fault('notFound', 'noSuchRecord');
}
