import { useMediaQuery } from '@mantine/hooks';

/** True where a record has room beside the list. */
export function useWideWindow(): boolean {
  return useMediaQuery('(min-width: 1600px)', undefined, { getInitialValueInEffect: false });
}
