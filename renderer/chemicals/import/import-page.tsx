import { Button, FileButton, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportMeaning, ImportPreview } from '../../../shared/contract/chemical-import.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { useSignedIn } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSaveDocument } from '../../components/use-save-document.tsx';
import { CounterFields, type CounterIds } from '../pieces/counter-fields.tsx';
import classes from './import-page.module.css';
import { ImportPreviewView } from './import-preview.tsx';
import { ImportProgressBar } from './import-progress-bar.tsx';
import { NewNames } from './new-names.tsx';
import { useRunImport } from './use-run-import.ts';

/** Bottles with their opening stock from a spreadsheet: first everything that would happen, then all of it or nothing. */
export function ImportPage() {
  const t = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const { save, isSaving } = useSaveDocument();
  const [file, setFile] = useState<File | null>(null);
  const [meanings, setMeanings] = useState<ImportMeaning[]>([]);
  // Kept while a name is placed and the sheet is looked at anew: the page stays where it is.
  const [seen, setSeen] = useState<ImportPreview | null>(null);
  const preview = useMutation(
    queries.chemicals.import.preview.mutationOptions({ meta: { changesNothing: true }, onSuccess: setSeen }),
  );
  const { account } = useSignedIn();
  const [counterIds, setCounterIds] = useState<CounterIds>([account.personId, null]);
  const { run, cancel, isCancelled, progress } = useRunImport((imported) => {
    notifications.show({ color: 'pine', message: t('chemicals:import.done', { count: imported }) });
    void navigate({ to: '/chemicals' });
  });
  const choose = (chosen: File | null) => {
    if (chosen === null) return;
    setFile(chosen);
    run.reset();
    setMeanings([]);
    setSeen(null);
    preview.mutate({ file: chosen, create: true, language });
  };
  const place = (placed: ImportMeaning[]) => {
    setMeanings(placed);
    run.reset();
    if (file !== null) preview.mutate({ file, create: true, language, meanings: placed });
  };
  const enter = (skipProblems: boolean) => {
    const chosen = counterIds.filter((id) => id !== null);
    if (file !== null)
      run.mutate({ id: newId(), file, create: true, language, skipProblems, counterIds: chosen, meanings });
  };
  const faulty = seen !== null && seen.problems.length > 0;
  return (
    <>
      <PageHeader
        title={t('chemicals:import.title')}
        state={t('chemicals:import.state')}
        back={<Link to="/chemicals">← {t('chemicals:bottle.back')}</Link>}
      />
      <div className={classes.panels}>
        <Panel title={t('chemicals:import.file')} hint={t('chemicals:import.hint')}>
          <Group gap="sm">
            <FileButton accept=".xlsx" onChange={choose} key={file?.name}>
              {(props) => (
                <Button
                  {...props}
                  autoFocus
                  variant={seen ? 'default' : 'filled'}
                  loading={preview.isPending}
                  leftSection={<IconFileSpreadsheet size={16} stroke={1.6} aria-hidden />}
                >
                  {t('chemicals:import.choose')}
                </Button>
              )}
            </FileButton>
            <Button
              variant="default"
              loading={isSaving}
              leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
              onClick={() => save((signal) => office.chemicals.exportSheet({ language }, { signal }))}
            >
              {t('chemicals:import.export')}
            </Button>
            {file && <span className={classes.file}>{file.name}</span>}
          </Group>
          <FaultNotice fault={preview.error} />
        </Panel>
        {seen && (
          <>
            <ImportPreviewView preview={seen} />
            <NewNames preview={seen} meanings={meanings} onChange={place} />
            {seen.ok > 0 && (
              <Panel title={t('chemicals:opening.counters')} narrow>
                <CounterFields value={counterIds} onChange={setCounterIds} />
              </Panel>
            )}
            {isCancelled ? (
              <p className={classes.file} role="status">
                {t('chemicals:import.cancelled')}
              </p>
            ) : (
              <FaultNotice fault={run.error} />
            )}
            {run.isPending && progress !== null && <ImportProgressBar progress={progress} />}
            <Group gap="sm" className={classes.actions}>
              {!faulty && seen.ok > 0 && (
                <ActionButton
                  keys="mod+enter"
                  label={t('chemicals:import.run', { count: seen.bottles })}
                  loading={run.isPending}
                  onAct={() => enter(false)}
                />
              )}
              {faulty && seen.ok > 0 && (
                <Button variant="default" loading={run.isPending} onClick={() => enter(true)}>
                  {t('chemicals:import.runRest', { count: seen.bottles })}
                </Button>
              )}
              {run.isPending && (
                <Button variant="default" onClick={cancel}>
                  {t('chemicals:import.cancel')}
                </Button>
              )}
              {faulty && <span className={classes.file}>{t('chemicals:import.mendFirst')}</span>}
            </Group>
          </>
        )}
      </div>
    </>
  );
}
