import { useBlocker } from '@tanstack/react-router';
import { useWords } from '../app/use-words.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface LeaveQuestionProps {
  /** Something is in the form that is nowhere else. */
  isFilled: boolean;
  /** What the form is called. */
  form: string;
}

/**
 * Asks before a page is left with what was typed in it: by Esc, a link or a step back. After saving, the form navigates with
 * `ignoreBlocker`. A window that is closed is not asked: Electron would keep it open without a word.
 */
export function LeaveQuestion({ isFilled, form }: LeaveQuestionProps) {
  const t = useWords();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isFilled && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={t('app:leave.title')}
      record={form}
      consequence={t('app:leave.consequence')}
      confirmLabel={t('app:leave.confirm')}
      onConfirm={async () => proceed?.()}
      tone="late"
    />
  );
}
