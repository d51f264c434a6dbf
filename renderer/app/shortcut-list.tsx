import { Modal, Switch } from '@mantine/core';
import { useState } from 'react';
import { ShortcutLayer } from '../components/shortcut.tsx';
import { ShortcutKeys } from '../components/shortcut-keys.tsx';
import { type Shortcut, setSingleKeys, singleKeysOn } from '../components/shortcut-registry.ts';
import classes from './shortcut-list.module.css';
import { useWords } from './use-words.ts';

function SingleKeysSwitch() {
  const t = useWords();
  const [on, setOn] = useState(singleKeysOn);
  const change = (next: boolean) => {
    setSingleKeys(next);
    setOn(next);
  };
  return (
    <Switch
      mt="lg"
      size="sm"
      checked={on}
      onChange={(event) => change(event.currentTarget.checked)}
      label={t('app:keys.single')}
      description={t('app:keys.singleWhy')}
    />
  );
}

interface ShortcutListProps {
  /** What worked on the page when the list was opened; null while it is closed. */
  list: readonly Shortcut[] | null;
  onClose: () => void;
}

/** The list of keys as a dialog. */
export function ShortcutList({ list, onClose }: ShortcutListProps) {
  const t = useWords();
  return (
    <Modal
      opened={list !== null}
      onClose={onClose}
      title={t('app:keys.title')}
      closeButtonProps={{ 'aria-label': t('app:form.cancel') }}
    >
      <ShortcutLayer>
        <dl className={classes.keys}>
          {list
            ?.filter((shortcut) => shortcut.label !== null)
            .map((shortcut) => (
              <div className={classes.row} key={shortcut.keys}>
                <dt>{shortcut.label}</dt>
                <dd className={classes.key}>
                  <ShortcutKeys keys={shortcut.keys} />
                </dd>
              </div>
            ))}
        </dl>
        <SingleKeysSwitch />
      </ShortcutLayer>
    </Modal>
  );
}
