import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonForm } from '../../components/skeletons.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { LateForm } from './late-form.tsx';
import { useOnceReady } from './use-once-ready.ts';

interface HandOverSheetProps {
  opened: boolean;
  /** Only this one leaves; undefined: all that are sealed. */
  containerId?: string;
  onClose: () => void;
}

function Loaded({ containerId, onClose }: Omit<HandOverSheetProps, 'opened'>) {
  const t = useWords();
  const {
    data: sealed,
    error,
    isFetching,
  } = useQuery(
    queries.chemicals.waste.containers.list.queryOptions({ input: { state: 'sealed', page: 1, size: 100 } }),
  );
  const {
    data: handOvers,
    error: other,
    isFetching: isOtherFetching,
  } = useQuery(queries.chemicals.waste.handOvers.list.queryOptions({ input: { page: 1, size: 1 } }));
  const isReady = useOnceReady(!isFetching && !isOtherFetching);
  if (!isReady || sealed === undefined || handOvers === undefined) {
    return error === null && other === null ? <SkeletonForm /> : <FaultNotice fault={error ?? other} />;
  }
  const offered = sealed.rows.filter(({ id }) => containerId === undefined || id === containerId);
  if (offered.length === 0) {
    return <EmptyState title={t('waste:handOver.noneSealed')} sentence={t('waste:handOver.noneSealedText')} />;
  }
  return (
    <LateForm>
      <HandOverForm sealed={offered} last={handOvers.rows[0] ?? null} onClose={onClose} />
    </LateForm>
  );
}

/** The form of a hand-over, once it is known what may leave and who came the last time. */
export function HandOverSheet({ opened, ...rest }: HandOverSheetProps) {
  const t = useWords();
  return (
    <SideSheet opened={opened} onClose={rest.onClose} title={t('waste:handOver.title')}>
      {opened && <Loaded {...rest} />}
    </SideSheet>
  );
}
