import { NumberInput, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { labelSheetNames, labelSheets, labelsOnSheet } from '../../../shared/chemicals/label-sheet.ts';
import type { LabelChoice } from '../../../shared/contract/labels.ts';
import { office } from '../../app/office-client.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { CabinetPicker } from '../pieces/cabinet-picker.tsx';

interface LabelFormProps {
  /** Ids of the bottles that are ticked in the list. */
  chosen: readonly string[];
  /** The cabinet that the list is filtered by. */
  cabinetId: string | undefined;
}

/** Which bottles get a label, on which paper, from which label of a half-used sheet on. */
export function LabelForm({ chosen, cabinetId }: LabelFormProps) {
  const t = useWords();
  const today = useToday();
  const [kind, setKind] = useState<LabelChoice['kind']>(
    chosen.length > 0 ? 'bottles' : cabinetId === undefined ? 'since' : 'cabinet',
  );
  const [cabinet, setCabinet] = useState<string | null>(cabinetId ?? null);
  const [day, setDay] = useState(today);
  const [sheet, setSheet] = useState<(typeof labelSheetNames)[number]>('3x8');
  const [start, setStart] = useState(1);
  const most = labelsOnSheet(labelSheets[sheet]);
  const choices: Record<LabelChoice['kind'], LabelChoice | null> = {
    bottles: chosen.length === 0 ? null : { kind: 'bottles', ids: [...chosen] },
    cabinet: cabinet === null ? null : { kind: 'cabinet', cabinetId: cabinet },
    since: day === '' ? null : { kind: 'since', day },
  };
  const which = choices[kind];
  return (
    <Stack gap="md">
      <Radio.Group label={t('labels:which')} value={kind} onChange={(value) => setKind(value as LabelChoice['kind'])}>
        <Stack gap={10} mt={6}>
          <Radio
            value="bottles"
            data-autofocus={kind === 'bottles' || undefined}
            disabled={chosen.length === 0}
            label={chosen.length === 0 ? t('labels:chosenNone') : t('labels:chosen', { count: chosen.length })}
          />
          <Radio value="cabinet" data-autofocus={kind === 'cabinet' || undefined} label={t('labels:cabinet')} />
          <Radio value="since" data-autofocus={kind === 'since' || undefined} label={t('labels:since')} />
        </Stack>
      </Radio.Group>
      {kind === 'cabinet' && (
        <CabinetPicker label={t('chemicals:field.cabinet')} value={cabinet} onChange={setCabinet} />
      )}
      {kind === 'since' && <DayInput label={t('labels:sinceDay')} nearest="past" value={day} onChange={setDay} />}
      <Radio.Group
        label={t('labels:cut')}
        value={sheet}
        onChange={(value) => setSheet(value as (typeof labelSheetNames)[number])}
      >
        <Stack gap={10} mt={6}>
          {labelSheetNames.map((name) => (
            <Radio key={name} value={name} label={t(`labels:cuts.${name}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('labels:start')}
        description={t('labels:startHint')}
        w={200}
        min={1}
        max={most}
        allowDecimal={false}
        value={Math.min(start, most)}
        onChange={(value) => setStart(Number(value) || 1)}
      />
      <div>
        <ExportMenu
          label={t('labels:export')}
          hint={t('labels:exportHint')}
          disabled={which === null}
          build={(language, signal) => {
            if (which === null) throw new Error('nothing is chosen');
            const from = Math.min(Math.max(start, 1), most);
            return office.chemicals.exportLabels({ which, sheet, start: from, language }, { signal });
          }}
        />
      </div>
    </Stack>
  );
}
