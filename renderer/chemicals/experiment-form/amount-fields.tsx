import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { ariaKeys, ShortcutKeys } from '../../components/shortcut-keys.tsx';
import { AmountLineFields } from './amount-line-fields.tsx';
import classes from './plan-form.module.css';
import { emptyLine, type PlanValues } from './plan-values.ts';

const most = 20;

/** The list of amounts; lines are added with Ctrl+B. */
export function AmountFields({ form }: { form: UseFormReturnType<PlanValues> }) {
  const t = useWords();
  const adder = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<string | null>(null);
  const { amounts } = form.values;
  const add = () => {
    if (amounts.length >= most) return;
    const line = emptyLine();
    setAdded(line.key);
    form.insertListItem('amounts', line);
  };
  const remove = (index: number) => {
    form.removeListItem('amounts', index);
    // The button that had the keyboard is gone.
    adder.current?.focus();
  };
  useShortcut('mod+b', add, { label: t('experiments:amounts.add') });
  return (
    <Panel title={t('experiments:amounts.title')}>
      <div className={classes.fields}>
        {amounts.map((line, index) => (
          <AmountLineFields
            key={line.key}
            form={form}
            line={line}
            index={index}
            autoFocus={line.key === added}
            onRemove={() => remove(index)}
          />
        ))}
        <div>
          <Button
            ref={adder}
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
            rightSection={<ShortcutKeys keys="mod+b" />}
            aria-keyshortcuts={ariaKeys('mod+b')}
            disabled={amounts.length >= most}
            onClick={add}
          >
            {t('experiments:amounts.add')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
