import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { SubstanceRecord } from '../../../shared/contract/substance-record.ts';
import { office } from '../../app/office-client.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './origin-panel.module.css';

/** Where its classes and formula were read, and who has compared them with the original; nothing of the school's own. */
export function OriginPanel({ substance }: { substance: SubstanceRecord }) {
  const t = useWords();
  const language = useLanguage();
  const manages = usePermitted()('chemicals.manage');
  const [isAsking, setAsking] = useState(false);
  const { id, version, origin } = substance;
  if (origin === null) return null;
  const { source, checked, pleaseCheck } = origin;
  return (
    <Panel
      title={t('sheets:origin.title')}
      actions={
        pleaseCheck &&
        manages && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {t('sheets:origin.check')}
          </Button>
        )
      }
    >
      <p className={classes.line}>
        {t('sheets:origin.from', {
          source: language === 'en' ? source.en : source.zh,
          version: origin.version,
        })}
      </p>
      {pleaseCheck && (
        <p className={classes.line}>
          <StateBadge tone="soon" shape="triangle" look="plain">
            {t('sheets:origin.mark')}
          </StateBadge>{' '}
          {t('sheets:origin.why')}
        </p>
      )}
      {checked !== null && (
        <p className={classes.line}>
          <StateBadge tone="active" shape="check" look="plain">
            {t('sheets:origin.checked', checked)}
          </StateBadge>
        </p>
      )}
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('sheets:origin.question')}
        record={substanceName(substance, language)}
        consequence={t('sheets:origin.consequence')}
        confirmLabel={t('sheets:origin.confirm')}
        onConfirm={async () => {
          await office.chemicals.substances.check({ id, version });
          notifications.show({ color: 'pine', message: t('sheets:origin.done') });
        }}
      />
    </Panel>
  );
}
