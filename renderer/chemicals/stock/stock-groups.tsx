import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { BottleFilter } from '../../../shared/contract/chemicals.ts';
import { queries } from '../../app/queries.ts';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import type { StockSearch } from '../chemical-search.ts';
import { useRowKeys } from '../pieces/use-row-keys.ts';
import { CabinetGroups } from './cabinet-groups.tsx';
import { NoBottles } from './no-bottles.tsx';
import { SubstanceGroups } from './substance-groups.tsx';

interface StockGroupsProps {
  by: 'cabinet' | 'substance';
  filter: BottleFilter;
  search: StockSearch;
  onReset: () => void;
}

/** The bottles that the filters ask for, by cabinet or by substance; the office makes the groups. */
export function StockGroups({ by, filter, search, onReset }: StockGroupsProps) {
  const keys = useRowKeys();
  const isByCabinet = by === 'cabinet';
  // The groups before stay until the new ones come: nothing jumps.
  const options = { input: filter, placeholderData: keepPreviousData };
  const cabinets = useQuery({ ...queries.chemicals.bottles.byCabinet.queryOptions(options), enabled: isByCabinet });
  const substances = useQuery({
    ...queries.chemicals.bottles.bySubstance.queryOptions(options),
    enabled: !isByCabinet,
  });
  const { data, error, refetch } = isByCabinet ? cabinets : substances;
  if (error) return <FaultNotice fault={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={14} />;
  if (data.length === 0) return <NoBottles search={search} onReset={onReset} />;
  return (
    <div {...keys}>
      {isByCabinet ? (
        <CabinetGroups groups={cabinets.data ?? []} search={search} />
      ) : (
        <SubstanceGroups groups={substances.data ?? []} search={search} />
      )}
    </div>
  );
}
