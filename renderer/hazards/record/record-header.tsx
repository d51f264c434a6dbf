import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import type { HazardCommandType } from '../../../shared/hazards/commands.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutKeys } from '../../components/shortcut-keys.tsx';
import { allowedCommands } from '../command-names.ts';
import { nextStepOf } from './next-step.ts';
import { RecordBadges } from './record-badges.tsx';
import classes from './record-header.module.css';

interface RecordHeaderProps {
  record: HazardRecord;
  isBeside: boolean;
  onLeave: () => void;
  onCommand: (command: HazardCommandType) => void;
}

/** The commands that are neither the next step nor have their own button on the record. */
function otherCommands(record: HazardRecord): HazardCommandType[] {
  const elsewhere: HazardCommandType[] = [...nextStepOf(record).commands, 'completeStep'];
  return allowedCommands(record).filter((command) => !elsewhere.includes(command));
}

function MoreMenu({ record, onCommand }: Pick<RecordHeaderProps, 'record' | 'onCommand'>) {
  const t = useWords();
  const others = otherCommands(record);
  if (others.length === 0) return null;
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}>
          {t('hazards:record.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((command) => (
          <Menu.Item
            key={command}
            color={command === 'cancel' ? 'brick' : undefined}
            onClick={() => onCommand(command)}
          >
            {t(`hazards:command.${command}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Number, state, grade, lateness; the record sheet; everything that may be done beside the next step. */
export function RecordHeader({ record, isBeside, onLeave, onCommand }: RecordHeaderProps) {
  const t = useWords();
  const search = useSearch({ from: '/frame/hazards' });
  const actions = (
    <>
      <ExportMenu
        label={t('hazards:export.record')}
        build={(language, signal) => office.hazards.exportRecord({ id: record.id, language }, { signal })}
      />
      <MoreMenu record={record} onCommand={onCommand} />
    </>
  );
  if (!isBeside) {
    return (
      <PageHeader
        title={record.number}
        badges={<RecordBadges record={record} />}
        back={
          <Link className={classes.back} to="/hazards" search={search}>
            ← {t('hazards:record.back')} <ShortcutKeys keys="escape" />
          </Link>
        }
      >
        {actions}
      </PageHeader>
    );
  }
  return (
    <header className={classes.header}>
      <h2 className={classes.number}>{record.number}</h2>
      <RecordBadges record={record} />
      <div className={classes.actions}>
        {actions}
        <Tooltip label={t('hazards:record.close')}>
          <ActionIcon size="lg" aria-label={t('hazards:record.close')} onClick={onLeave}>
            <IconX size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}
