import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import classes from './confirm-dialog.module.css';
import { FaultNotice } from './fault-notice.tsx';
import { ShortcutLayer, useShortcut } from './shortcut.tsx';
import { ariaKeys, ShortcutKeys } from './shortcut-keys.tsx';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  /** The question: "End this account?" */
  title: string;
  /** Names the record it is about. */
  record: string;
  /** What will happen, and whether it can be undone. */
  consequence: ReactNode;
  /** What the button does: "End account". */
  confirmLabel: string;
  /** Does it; then everything on screen is read again and the dialog closes. A refusal is shown in the dialog. */
  onConfirm: () => Promise<unknown>;
  /** `late` for what is final or takes something away. */
  tone?: 'accent' | 'late';
  /** Fields that the action needs, such as a reason. */
  children?: ReactNode;
}

function ConfirmButtons({ onClose, confirmLabel, onConfirm, tone }: ConfirmDialogProps) {
  const t = useWords();
  const acting = useMutation({ mutationFn: onConfirm, onSuccess: onClose });
  const act = () => acting.mutate();
  useShortcut('mod+enter', act, { label: confirmLabel, enabled: !acting.isPending });
  return (
    <>
      <FaultNotice fault={acting.error} />
      <div className={classes.buttons}>
        <Button
          color={tone === 'late' ? 'brick' : undefined}
          loading={acting.isPending}
          onClick={act}
          rightSection={<ShortcutKeys keys="mod+enter" />}
          aria-keyshortcuts={ariaKeys('mod+enter')}
        >
          {confirmLabel}
        </Button>
        <Button variant="default" onClick={onClose} data-autofocus rightSection={<ShortcutKeys keys="escape" />}>
          {t('app:confirm.cancel')}
        </Button>
      </div>
    </>
  );
}

/** Asks once before a final or destructive action: names the record and says what will happen. Starts on "no". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, record, consequence, children } = props;
  const t = useWords();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('app:confirm.cancel') }}>
      <ShortcutLayer>
        <p className={classes.record}>{record}</p>
        <div className={classes.consequence}>{consequence}</div>
        {children}
        <ConfirmButtons {...props} />
      </ShortcutLayer>
    </Modal>
  );
}
