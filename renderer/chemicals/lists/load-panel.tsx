import { Button, FileButton, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSaveDocument } from '../../components/use-save-document.tsx';
import { ListPreviewView } from './list-preview-view.tsx';

/** Takes a list file: first everything that it would change, then it is loaded or not. The pattern is the export. */
export function LoadPanel() {
  const t = useWords();
  const language = useLanguage();
  const manages = usePermitted()('chemicals.manage');
  const { save, isSaving } = useSaveDocument();
  const [chosen, setChosen] = useState<{ file: File; id: string } | null>(null);
  const preview = useMutation(queries.chemicals.lists.preview.mutationOptions({ meta: { changesNothing: true } }));
  const load = useMutation(
    queries.chemicals.lists.load.mutationOptions({
      onSuccess: ({ bottles }) => {
        notifications.show({ color: 'pine', message: t('lists:load.done', { count: bottles }) });
        setChosen(null);
        preview.reset();
      },
    }),
  );
  const choose = (file: File | null) => {
    if (file === null) return;
    setChosen({ file, id: newId() });
    load.reset();
    preview.mutate({ file });
  };
  const seen = preview.data;
  const download = (format: 'xlsx' | 'json') =>
    save((signal) => office.chemicals.lists.export({ sequence: null, format, language }, { signal }));
  return (
    <>
      <Panel title={t('lists:load.title')} hint={t('lists:load.hint')}>
        <Group gap="sm">
          {manages && (
            <FileButton accept=".xlsx,.json" onChange={choose} key={chosen?.id}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={preview.isPending}
                  leftSection={<IconFileSpreadsheet size={16} stroke={1.6} aria-hidden />}
                >
                  {t('lists:load.choose')}
                </Button>
              )}
            </FileButton>
          )}
          <Button
            variant="default"
            loading={isSaving}
            leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
            onClick={() => download('xlsx')}
          >
            {t('lists:load.template')}
          </Button>
          <Button variant="subtle" loading={isSaving} onClick={() => download('json')}>
            {t('lists:load.json')}
          </Button>
          {chosen && <span>{chosen.file.name}</span>}
        </Group>
        <FaultNotice fault={preview.error ?? load.error} />
      </Panel>
      {seen && <ListPreviewView preview={seen} />}
      {seen && chosen && seen.problems.length === 0 && (
        <Group gap="sm">
          <ActionButton
            keys="mod+enter"
            label={t('lists:load.run')}
            loading={load.isPending}
            onAct={() => load.mutate({ ...chosen, seen: seen.seen })}
          />
        </Group>
      )}
    </>
  );
}
