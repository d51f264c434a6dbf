import type { Language } from '../../../../shared/contract/document.ts';
import type { DocumentFile } from '../../../documents/document-basis.ts';
import { type Block, type DocumentContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { DocumentLayout } from '../../../documents/document-layout.ts';
import { type DocumentTexts, documentTexts } from '../../../documents/document-texts.ts';
import { safeFileName } from '../../../documents/file-name.ts';
import type { FormatProfile } from '../../../documents/format-profile.ts';
import { gbt9704 } from '../../../documents/gb-t-9704.ts';
import { factsTableShape, pairRow, wideRow } from '../../../documents/parts/facts-table.ts';
import { noteLine, noteLineShape } from '../../../documents/parts/note-line.ts';
import { sampleMark } from '../../../documents/parts/sample-mark.ts';
import { longMoment } from '../../../documents/printed-values.ts';
import { stampDocument } from '../../../documents/stamp-document.ts';
import { plannedAmounts, plannedAmountsShape } from './amount-table.ts';
import { reagentTable, reagentTableShape } from './ghs-table.ts';
import { neighbourLines } from './neighbour-lines.ts';
import { planSignatures, planSignaturesShape } from './plan-signatures.ts';
import { planTexts } from './plan-texts.ts';
import type { SafetyPlanData } from './safety-plan-data.ts';

const page = 'portrait';

/** The plan as a Word file, named by the experiment's number, its title and the version. */
export async function buildSafetyPlan(data: SafetyPlanData, profile = gbt9704): Promise<DocumentFile> {
  const doc = planTexts(documentTexts(data.language));
  const { number, version } = data.plan;
  const layout = safetyPlanLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(doc('fileName', { number, version: version.number }), 'docx'),
    bytes: await stampDocument(layout, safetyPlanContent(data, profile)),
  };
}

/** How the plan looks: a form on the page of GB/T 9704. */
export function safetyPlanLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'experiment-safety-plan',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [2, 0.1, 1.2]),
      facts: factsTableShape(profile, language, page),
      amounts: plannedAmountsShape(profile, language, page),
      reagents: reagentTableShape(profile, language, page),
      sign: planSignaturesShape(profile, page),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What the plan says. What nobody wrote stays blank, to be seen. */
export function safetyPlanContent(data: SafetyPlanData, profile: FormatProfile): DocumentContent {
  const { plan, school, language } = data;
  const { version, hints } = plan;
  const texts = documentTexts(language);
  const doc = planTexts(texts);
  const heading = (name: string): Block => text('sheetHeading', doc(`heading.${name}`));
  const told = (
    names: readonly ('procedure' | 'hazards' | 'protection' | 'spill' | 'burn' | 'fire' | 'eye' | 'waste')[],
  ) =>
    ({
      kind: 'table',
      shape: 'facts',
      rows: names.map((name) =>
        wideRow(doc(`label.${name}`), name === 'procedure' ? numberedSteps(doc, version.procedure) : version[name]),
      ),
    }) satisfies TableBlock;
  const table = { profile, language, page, texts } as const;
  const amounts: Block[] =
    version.amounts.length === 0
      ? [text('noteLeft', doc('noAmounts'))]
      : [plannedAmounts({ ...table, version }), ...escalation(doc, data)];
  const known: Block[] =
    hints.reagents.length === 0
      ? []
      : [
          heading('reagents'),
          reagentTable({ ...table, reagents: hints.reagents, signs: plan.signs }),
          ...neighbourLines({ language, texts, hints }).map((sentence) => text('noteLeft', sentence)),
          text('noteLeft', doc(hints.ghs.checked ? 'ghsSource' : 'ghsPleaseCheck', { version: hints.ghs.version })),
        ];
  const blocks: Block[] = [
    text('ledgerTitle', doc('title')),
    noteLine(texts('chemical.school', { name: school.name }), '', doc('version', { number: version.number })),
    text('spacer', ''),
    factsTable(doc, texts, data),
    heading('amounts'),
    ...amounts,
    heading('procedure'),
    told(['procedure']),
    ...known,
    heading('safety'),
    told(['hazards', 'protection']),
    heading('emergency'),
    told(['spill', 'burn', 'fire', 'eye']),
    heading('waste'),
    told(['waste']),
    heading('sign'),
    planSignatures(texts, data),
    text('spacer', ''),
  ];
  return {
    properties: {
      title: `${doc('title')} ${plan.number}`,
      creator: school.name,
      subject: version.title,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}

function factsTable(
  doc: DocumentTexts,
  texts: DocumentTexts,
  { plan, language, timeZone }: SafetyPlanData,
): TableBlock {
  const { number, version, inForce } = plan;
  const label = (name: string) => doc(`label.${name}`);
  const state = version.state !== 'approved' ? version.state : inForce ? 'inForce' : 'replaced';
  const stated = [text(state === 'inForce' ? 'fact' : 'factStrong', doc(`state.${state}`))];
  const kind =
    version.kind === 'demonstration' ? doc('kind.demonstration') : doc('kind.groups', { count: version.groups });
  const approved =
    version.approvedAt === null
      ? doc('notApproved')
      : doc('approvedBy', {
          name: version.approvedBy ?? '',
          moment: longMoment(texts, language, version.approvedAt, timeZone),
        });
  return {
    kind: 'table',
    shape: 'facts',
    rows: [
      wideRow(label('title'), [text('factStrong', version.title)]),
      pairRow(label('number'), number, label('state'), stated),
      pairRow(label('course'), version.course, label('grade'), version.grade),
      wideRow(label('kind'), kind),
      wideRow(label('approved'), approved),
    ],
  };
}

/** The steps as they were typed, a line each, with their numbers where nobody typed one. */
function numberedSteps(doc: DocumentTexts, procedure: string): string[] {
  const steps = procedure.split('\n').filter((step) => step.trim() !== '');
  if (steps.length < 2 || steps.some((step) => /^\s*[(（]?\d+\s*[.．、)）]/.test(step))) return [procedure];
  return steps.map((step, index) => doc('step', { number: index + 1, step }));
}

/** Says which listed substances make the approval the principal's. */
function escalation(doc: DocumentTexts, { plan }: SafetyPlanData): Block[] {
  return plan.version.needsPrincipal ? [text('noteLeft', doc('principalOnly'))] : [];
}
