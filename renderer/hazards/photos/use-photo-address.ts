import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '../../app/queries.ts';

/** A `blob:` address for a file of the page, as long as the component that asked is on screen; null before the first one. */
export function useObjectAddress(file: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (file === undefined) return undefined;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => {
      setAddress(null);
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return address;
}

/** Fetches a stored photo once (a stored photo never changes) and gives its `blob:` address. */
export function usePhotoAddress(hazardId: string, photoId: string) {
  const { data, isError } = useQuery({
    ...queries.hazards.photo.queryOptions({ input: { hazardId, photoId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  return { address: useObjectAddress(data), isError };
}
