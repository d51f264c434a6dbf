import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useObjectAddress } from '../../components/use-object-address.ts';

/** Fetches a stored photo once (a stored photo never changes) and gives its `blob:` address. */
export function usePhotoAddress(hazardId: string, photoId: string) {
  const { data, isError } = useQuery({
    ...queries.hazards.photo.queryOptions({ input: { hazardId, photoId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  return { address: useObjectAddress(data), isError };
}
