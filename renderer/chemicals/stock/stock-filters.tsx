import { ActionIcon, Checkbox, Radio, Stack, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Trans } from 'react-i18next';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { ChipChoice } from '../../components/chip-choice.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import type { StockSearch } from '../chemical-search.ts';
import classes from './stock-filters.module.css';
import { StockSearchBox } from './stock-search-box.tsx';

interface StockFiltersProps {
  search: StockSearch;
  onChange: (search: StockSearch, replace?: boolean) => void;
  /** How many bottles match; undefined until the first answer. */
  total: number | undefined;
}

type ChipProps = Pick<StockFiltersProps, 'search'> & { filter: (change: StockSearch) => void };

function CabinetChip({ search, filter }: ChipProps) {
  const t = useWords();
  const { data } = useQuery(queries.chemicals.cabinets.list.queryOptions());
  const name = data?.find((cabinet) => cabinet.id === search.cabinet)?.name;
  const text = search.cabinet === undefined ? t('chemicals:filter.allCabinets') : (name ?? '…');
  return (
    <FilterChip label={t('chemicals:filter.cabinet')} text={text} isSet={search.cabinet !== undefined}>
      {(close) => (
        <Radio.Group
          aria-label={t('chemicals:filter.cabinet')}
          value={search.cabinet ?? ''}
          onChange={(id) => {
            filter({ cabinet: id || undefined });
            close();
          }}
        >
          <Stack gap={10} p={4}>
            <Radio size="sm" value="" label={t('chemicals:filter.allCabinets')} />
            {data?.map((cabinet) => (
              <Radio key={cabinet.id} size="sm" value={cabinet.id} label={cabinet.name} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </FilterChip>
  );
}

const kinds = ['listed', 'expired', 'expiring', 'belowMinimum', 'aboveMaximum', 'empty'] as const;

function KindChip({ search, filter }: ChipProps) {
  const t = useWords();
  const chosen = kinds.filter((kind) => search[kind]);
  const text =
    chosen.length === 0
      ? t('chemicals:filter.anyBottles')
      : chosen.map((kind) => t(`chemicals:filter.${kind}`)).join(t('chemicals:filter.and'));
  return (
    <FilterChip label={t('chemicals:filter.kind')} text={text} isSet={chosen.length > 0}>
      {() => (
        <Stack gap={10} p={4}>
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              size="sm"
              label={t(`chemicals:filter.${kind}`)}
              checked={search[kind] ?? false}
              onChange={() => filter({ [kind]: search[kind] ? undefined : true })}
            />
          ))}
        </Stack>
      )}
    </FilterChip>
  );
}

/** What the list shows: a search, and a sentence whose words can be changed. */
export function StockFilters({ search, onChange, total }: StockFiltersProps) {
  const t = useWords();
  const filter = (change: StockSearch) => onChange({ ...search, page: undefined, ...change });
  const { page: _page, by, ...filters } = search;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <search className={classes.filters}>
      <StockSearchBox
        asked={search.q ?? ''}
        onAsk={(q) => onChange({ ...search, page: undefined, q: q || undefined }, search.q !== undefined)}
      />
      <span className={classes.sentence}>
        <Trans
          t={t}
          i18nKey="chemicals:filter.sentence"
          components={{
            cabinet: <CabinetChip search={search} filter={filter} />,
            kind: <KindChip search={search} filter={filter} />,
          }}
        />
      </span>
      {isFiltered && (
        <Tooltip label={t('chemicals:filter.reset')}>
          <ActionIcon size={24} aria-label={t('chemicals:filter.reset')} onClick={() => onChange({ by })}>
            <IconX size={15} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <span className={classes.by}>
        <ChipChoice
          label={t('chemicals:stock.by.label')}
          value={by ?? 'bottle'}
          options={(['bottle', 'cabinet', 'substance'] as const).map((value) => ({
            value,
            label: t(`chemicals:stock.by.${value}`),
          }))}
          onChange={(value) => filter({ by: value === 'bottle' ? undefined : value })}
        />
      </span>
      {total !== undefined && <span className={classes.total}>{t('chemicals:stock.found', { count: total })}</span>}
    </search>
  );
}
