import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WasteContainerRecord } from '../../../shared/contract/chemical-waste.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';

/** What a sheet beside the container can be open for. */
export type ContainerAction = 'putIn' | 'seal' | 'unseal' | 'handOver';

interface ContainerActionsProps {
  container: WasteContainerRecord;
  onAct: (action: ContainerAction) => void;
}

/** What may be done with a container as it stands. */
export function ContainerActions({ container: { state, handOverId }, onAct }: ContainerActionsProps) {
  const t = useWords();
  const keeps = usePermitted()('chemicals.keep');
  if (state === 'handedOver') {
    if (handOverId === null) return null;
    return (
      <Button
        variant="default"
        c="var(--desk-ink)"
        renderRoot={(props) => <Link to="/chemicals/waste/hand-over/$handOverId" params={{ handOverId }} {...props} />}
      >
        {t('waste:handOver.show')}
      </Button>
    );
  }
  if (!keeps) return null;
  if (state === 'sealed') {
    return (
      <>
        <Button variant="default" onClick={() => onAct('unseal')}>
          {t('waste:unseal.action')}
        </Button>
        <ActionButton keys="h" label={t('waste:handOver.title')} onAct={() => onAct('handOver')} />
      </>
    );
  }
  return (
    <>
      <ActionButton keys="s" variant="default" label={t('waste:seal.action')} onAct={() => onAct('seal')} />
      <ActionButton keys="p" label={t('waste:putIn.action')} onAct={() => onAct('putIn')} />
    </>
  );
}
