import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonForm } from '../../components/skeletons.tsx';
import { LateForm } from './late-form.tsx';
import { NewContainerForm } from './new-container-form.tsx';
import { useOnceReady } from './use-once-ready.ts';

function Loaded({ onClose }: { onClose: () => void }) {
  const { data: categories, error, isFetching } = useQuery(queries.chemicals.waste.categories.list.queryOptions());
  const {
    data: containers,
    error: other,
    isFetching: isOtherFetching,
  } = useQuery(queries.chemicals.waste.containers.list.queryOptions({ input: { page: 1, size: 100 } }));
  const isReady = useOnceReady(!isFetching && !isOtherFetching);
  if (!isReady || categories === undefined || containers === undefined) {
    return error === null && other === null ? <SkeletonForm /> : <FaultNotice fault={error ?? other} />;
  }
  return (
    <LateForm>
      <NewContainerForm categories={categories} containers={containers.rows} onClose={onClose} />
    </LateForm>
  );
}

/** The form of a new container, once it is known what there is. */
export function NewContainerSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords();
  return (
    <SideSheet opened={opened} onClose={onClose} title={t('waste:open.title')}>
      {opened && <Loaded onClose={onClose} />}
    </SideSheet>
  );
}
