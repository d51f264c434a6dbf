import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { ListPages } from '../pieces/list-pages.tsx';
import classes from './waiting-panel.module.css';
import { WaitingTable } from './waiting-table.tsx';

interface WaitingPanelProps {
  /** Null: the first few, among the rest of the page. */
  page: number | null;
  onTurn: (page: number | undefined) => void;
  onPutIn: ((row: WasteToPlace) => void) | null;
  onResidue: (() => void) | null;
  onLeaveOut: ((row: WasteToPlace) => void) | null;
  /** What goes into no container, instead of what waits. */
  leftOut: boolean;
}

const few = 4;
const many = 50;

/** What went to waste by the ledger and stands in no container yet, the oldest first. */
export function WaitingPanel({ page, onTurn, onPutIn, onResidue, onLeaveOut, leftOut }: WaitingPanelProps) {
  const t = useWords();
  const size = page === null ? few : many;
  const { data, error, refetch } = useQuery(
    queries.chemicals.waste.toPlace.queryOptions({
      input: { page: page ?? 1, size, leftOut },
      placeholderData: keepPreviousData,
    }),
  );
  const list = leftOut ? 'leftOut' : 'waiting';
  const [first] = data?.rows ?? [];
  const putInFirst = () => {
    if (first !== undefined) onPutIn?.(first);
  };
  useShortcut('p', putInFirst, {
    label: t('waste:putIn.first'),
    enabled: onPutIn !== null && first !== undefined,
  });
  if (data === undefined) {
    return error === null ? <SkeletonRows rows={3} /> : <FaultNotice fault={error} onRetry={() => void refetch()} />;
  }
  return (
    <div>
      <Panel
        flush
        title={t(`waste:${list}.title`)}
        hint={t(`waste:${list}.hint`)}
        actions={
          onResidue &&
          !leftOut && (
            <ActionButton
              keys="r"
              size="compact-sm"
              variant="default"
              label={t('waste:putIn.residueTitle')}
              onAct={onResidue}
            />
          )
        }
      >
        {data.total === 0 ? (
          <p className={classes.none}>{t(`waste:${list}.none`)}</p>
        ) : (
          <WaitingTable label={t(`waste:${list}.title`)} rows={data.rows} onPutIn={onPutIn} onLeaveOut={onLeaveOut} />
        )}
        {page === null && data.total > few && (
          <p className={classes.more}>
            <Link to="/chemicals/waste" search={{ waiting: true }}>
              {t('waste:waiting.more', { count: data.total })}
            </Link>
          </p>
        )}
      </Panel>
      {page !== null && <ListPages total={data.total} size={size} page={page} onTurn={onTurn} />}
    </div>
  );
}
