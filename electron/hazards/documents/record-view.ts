import type { Language } from '../../../shared/contract/document.ts';
import type { Hazard } from '../../../shared/hazards/hazard.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { longDay } from '../../documents/printed-values.ts';

/** What the parts of a record sheet share. */
export interface RecordView {
  hazard: Hazard;
  texts: DocumentTexts;
  language: Language;
  timeZone: string;
  /** Day to which overdue is counted. */
  asOf: string;
}

/** A label of the sheet. */
export function label(view: RecordView, name: string): string {
  return view.texts(`record.label.${name}`);
}

/** A day in words, a dash for none. */
export function dayOrDash(view: RecordView, day: string | null): string {
  return day === null ? view.texts('dash') : longDay(view.language, day);
}
