import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { PlacePicker } from '../../components/place-picker.tsx';
import classes from './filters.module.css';
import { useListSearch } from './use-list-search.ts';

/** A place with everything in it. */
export function PlaceFilter() {
  const t = useWords();
  const { search, filter } = useListSearch();
  const { data } = useQuery({ ...queries.school.places.list.queryOptions(), enabled: search.place !== undefined });
  const name = data?.find((place) => place.id === search.place)?.name;
  const text = search.place === undefined ? t('hazards:filter.wholeSchool') : (name ?? '…');
  return (
    <FilterChip label={t('hazards:filter.label.place')} text={text} isSet={search.place !== undefined}>
      {(close) => (
        <PlacePicker
          className={classes.picker}
          aria-label={t('hazards:filter.label.place')}
          clearable
          comboboxProps={{ withinPortal: false }}
          value={search.place ?? null}
          onChange={(placeId) => {
            filter({ place: placeId ?? undefined });
            close();
          }}
        />
      )}
    </FilterChip>
  );
}
