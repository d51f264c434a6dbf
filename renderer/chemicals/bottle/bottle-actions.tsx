import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { BottleRecord } from '../../../shared/contract/chemical-schemas.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import type { BottleAction } from './bottle-action-sheet.tsx';

interface BottleActionsProps {
  bottle: BottleRecord;
  onAct: (action: BottleAction) => void;
}

/** What may be done with the bottle beside issuing it. */
export function BottleActions({ bottle, onAct }: BottleActionsProps) {
  const t = useWords();
  const permitted = usePermitted();
  const isFree = bottle.stock > 0 && bottle.pending === 0;
  const actions: BottleAction[] = [];
  if (isFree && permitted('chemicals.keep')) actions.push('wasted', 'lost');
  if (bottle.pending === 0 && permitted('chemicals.approve')) actions.push('adjust');
  return (
    <>
      {actions.length > 0 && (
        <Menu position="bottom-end" width={200}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}>
              {t('chemicals:bottle.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {actions.map((action) => (
              <Menu.Item key={action} onClick={() => onAct(action)}>
                {t(`chemicals:act.${action}.action`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {isFree && permitted('chemicals.keep') && (
        <ActionButton keys="m" variant="default" label={t('chemicals:act.move.action')} onAct={() => onAct('move')} />
      )}
    </>
  );
}
