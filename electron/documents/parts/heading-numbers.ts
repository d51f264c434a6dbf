import type { DocumentTexts } from '../document-texts.ts';

/** Numbers headings in their order: 一、 and （一）, or 1. and (1) in English. A new heading starts the subheadings again. */
export interface HeadingNumbers {
  heading(title: string): string;
  subheading(title: string): string;
}

/** Counts from one. */
export function headingNumbers(texts: DocumentTexts): HeadingNumbers {
  const numerals = texts('numerals').split(',');
  let heading = 0;
  let subheading = 0;
  const numeral = (count: number) => numerals[count - 1] ?? String(count);
  return {
    heading(title) {
      heading += 1;
      subheading = 0;
      return texts('heading', { number: numeral(heading), title });
    },
    subheading(title) {
      subheading += 1;
      return texts('subheading', { number: numeral(subheading), title });
    },
  };
}
