import { type Block, text } from '../../documents/document-content.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { noteLine } from '../../documents/parts/note-line.ts';
import { phoneNumber } from '../../documents/printed-values.ts';

interface SigningSchool {
  contact: string;
  signer: string;
  contactPhone: string;
}

/**
 * Who compiled it and who checked it, with room for both to sign; a name that is not on file is written by hand. The layout has the
 * shape `noteLine`.
 */
export function signingLine(texts: DocumentTexts, { contact, signer, contactPhone }: SigningSchool): Block[] {
  const signs = (who: 'compiler' | 'signer', name: string) =>
    name === '' ? texts(`chemical.sign.${who}Unnamed`) : texts(`chemical.sign.${who}`, { name });
  const phone = contactPhone === '' ? '' : texts('ledger.phone', { phone: phoneNumber(contactPhone) });
  return [text('spacer', ''), noteLine(signs('compiler', contact), signs('signer', signer), phone), text('spacer', '')];
}
