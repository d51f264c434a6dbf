import { Button } from '@mantine/core';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import type { HazardCommandType } from '../../../shared/hazards/commands.ts';
import { useWords, type Words } from '../../app/use-words.ts';
import { useShortcut } from '../../components/shortcut.tsx';
import { ariaKeys, ShortcutKeys } from '../../components/shortcut-keys.tsx';
import { type NextStep, nextStepOf } from './next-step.ts';
import classes from './next-step-bar.module.css';

interface NextStepBarProps {
  record: HazardRecord;
  onCommand: (command: HazardCommandType) => void;
}

const mainKey = 'a';

function sentenceOf(record: HazardRecord, step: NextStep, t: Words): string {
  const major = record.grade === 'major';
  switch (step.kind) {
    case 'plan':
      return t(major ? 'hazards:next.planTextMajor' : 'hazards:next.planText');
    case 'planAgain':
      return t('hazards:next.planAgainText');
    case 'fix': {
      const values = { name: record.commitments?.responsible.name ?? '', day: record.dueOn ?? '' };
      return t(record.overdue ? 'hazards:next.fixOverdueText' : 'hazards:next.fixText', values);
    }
    case 'extension': {
      const asked = record.extensions.find((extension) => extension.decision === null);
      return t('hazards:next.extensionText', {
        name: asked?.requestedBy.name ?? '',
        day: asked?.newDueOn ?? '',
        reason: asked?.reason ?? '',
      });
    }
    case 'recheck': {
      const round = record.rounds.at(-1);
      const values = { name: round?.fixedBy.name ?? '', day: round?.fixedOn ?? '' };
      return t(major ? 'hazards:next.recheckTextMajor' : 'hazards:next.recheckText', values);
    }
    case 'closed':
      return t('hazards:next.closedText', { day: record.closedOn ?? '' });
    case 'cancelled':
      return record.cancelReason ?? '';
  }
}

/** What the record waits for, in a sentence, with the button that does it; says who, when it is somebody else's turn. */
export function NextStepBar({ record, onCommand }: NextStepBarProps) {
  const t = useWords();
  const step = nextStepOf(record);
  const [main, ...others] = step.commands;
  useShortcut(mainKey, () => main && onCommand(main), {
    label: main ? t(`hazards:command.${main}`) : null,
    enabled: main !== undefined,
  });
  const ended = step.kind === 'closed' || step.kind === 'cancelled';
  return (
    <section className={classes.bar} data-ended={ended} data-late={record.overdue} aria-label={t('hazards:next.label')}>
      <div className={classes.words}>
        <p className={classes.title}>{t(`hazards:next.${step.kind}`)}</p>
        <p className={classes.sentence}>
          {sentenceOf(record, step, t)}
          {main === undefined && step.actor !== null && (
            <> {t('hazards:next.notYours', { who: t(`hazards:next.who.${step.actor}`) })}</>
          )}
        </p>
      </div>
      {main && (
        <div className={classes.actions}>
          {others.map((command) => (
            <Button key={command} variant="default" onClick={() => onCommand(command)}>
              {t(`hazards:command.${command}`)}
            </Button>
          ))}
          <Button
            onClick={() => onCommand(main)}
            rightSection={<ShortcutKeys keys={mainKey} />}
            aria-keyshortcuts={ariaKeys(mainKey)}
          >
            {t(`hazards:command.${main}`)}
          </Button>
        </div>
      )}
    </section>
  );
}
