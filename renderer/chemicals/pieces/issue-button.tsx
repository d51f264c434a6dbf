import { IconFlask } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';

/** Opens the issue form, for one bottle where it is known; nothing for those who do not keep the ledger. */
export function IssueButton({ bottleId }: { bottleId?: string }) {
  const t = useWords();
  const navigate = useNavigate();
  if (!usePermitted()('chemicals.keep')) return null;
  return (
    <ActionButton
      keys="n"
      label={t('chemicals:issue.action')}
      icon={<IconFlask size={16} stroke={1.8} aria-hidden />}
      onAct={() => void navigate({ to: '/chemicals/issue', search: { bottle: bottleId } })}
    />
  );
}
