import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DataSheet, SubstanceRecord } from '../../../shared/contract/substance-record.ts';
import { formatBytes } from '../../app/format-day.ts';
import { office } from '../../app/office-client.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { TextButton } from '../../components/text-button.tsx';
import { useSaveDocument } from '../../components/use-save-document.tsx';
import { SheetMark } from '../pieces/sheet-mark.tsx';
import { AddSheetForm } from './add-sheet-form.tsx';
import classes from './data-sheets-panel.module.css';

function SheetLine({ sheet, onSave }: { sheet: DataSheet; onSave: () => void }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <TextButton onClick={onSave}>{sheet.name}</TextButton>
      <span className={classes.quiet}>
        {t('sheets:sheet.line', {
          issuedOn: sheet.issuedOn,
          by: sheet.by,
          addedOn: sheet.addedOn,
          size: formatBytes(sheet.bytes, language),
        })}
      </span>
    </>
  );
}

/** The safety data sheet that holds, and those that it replaced. A press saves a copy; the program opens none itself. */
export function DataSheetsPanel({ substance }: { substance: SubstanceRecord }) {
  const t = useWords();
  const keeps = usePermitted()('chemicals.keep');
  const { save } = useSaveDocument();
  const [isAdding, setAdding] = useState(false);
  const [current, ...before] = substance.sheets;
  const saveOf = ({ id }: DataSheet) => save((signal) => office.chemicals.substances.sheet({ id }, { signal }));
  const close = () => setAdding(false);
  return (
    <Panel
      title={t('sheets:sheet.title')}
      actions={
        keeps && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {current ? t('sheets:sheet.replace') : t('sheets:sheet.add')}
          </Button>
        )
      }
    >
      {current ? (
        <p className={classes.line}>
          <SheetLine sheet={current} onSave={() => saveOf(current)} />
        </p>
      ) : (
        <p className={classes.quiet}>{t('sheets:sheet.none')}</p>
      )}
      <SheetMark substance={substance} />
      {before.length > 0 && (
        <details className={classes.before}>
          <summary>{t('sheets:sheet.replaced', { count: before.length })}</summary>
          {before.map((sheet) => (
            <p key={sheet.id} className={classes.line}>
              <SheetLine sheet={sheet} onSave={() => saveOf(sheet)} />
            </p>
          ))}
        </details>
      )}
      <SideSheet opened={isAdding} onClose={close} title={t('sheets:sheet.add')}>
        {isAdding && <AddSheetForm substanceId={substance.id} onClose={close} />}
      </SideSheet>
    </Panel>
  );
}
