import { Footer, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { DocumentProperties } from './document-content.ts';
import type { DocumentLayout } from './document-layout.ts';
import type { PageName, ParagraphStyleName } from './format-profile.ts';
import { pageCount, runningLine } from './running-line.ts';
import { styleId } from './style-sheet.ts';

/** The sheet of a section with what stands at its top and bottom. */
export function pageWithDocx(
  layout: DocumentLayout,
  properties: DocumentProperties,
  name: PageName,
): Omit<ISectionOptions, 'children'> {
  const page = layout.profile.pages[name];
  const landscape = page.width > page.height;
  const lines = headerLines(layout, properties);
  const header = () => new Header({ children: lines.map(([style, line]) => paragraph(style, [line])) });
  const footer = (side: 'pageNumberOdd' | 'pageNumberEven') =>
    new Footer({
      children: [
        layout.running
          ? paragraph('pageCount', pageCount(layout.language, PageNumber.CURRENT, PageNumber.TOTAL_PAGES))
          : paragraph(side, ['— ', PageNumber.CURRENT, ' —']),
      ],
    });
  return {
    properties: {
      page: {
        // docx turns the sheet itself: it wants the sides of the upright one.
        size: {
          width: landscape ? page.height : page.width,
          height: landscape ? page.width : page.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: page.top,
          right: page.right,
          bottom: page.bottom,
          left: page.left,
          header: page.header,
          footer: page.footer,
          gutter: 0,
        },
      },
      grid: { type: 'lines', linePitch: page.linePitch },
    },
    ...(lines.length === 0 ? {} : { headers: { default: header(), even: header() } }),
    ...(page.bare ? {} : { footers: { default: footer('pageNumberOdd'), even: footer('pageNumberEven') } }),
  };
}

function headerLines(layout: DocumentLayout, properties: DocumentProperties): [ParagraphStyleName, string][] {
  const running = layout.running ? runningLine(layout.language, properties) : '';
  const lines: [ParagraphStyleName, string | null][] = [
    ['runningLine', running === '' ? null : running],
    ['sampleMark', layout.sampleMark],
  ];
  return lines.flatMap(([style, line]) => (line === null ? [] : [[style, line]]));
}

function paragraph(style: ParagraphStyleName, children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) {
  return new Paragraph({ style: styleId(style), children: [new TextRun({ children })] });
}
