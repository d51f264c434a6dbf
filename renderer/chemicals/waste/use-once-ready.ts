import { useState } from 'react';

/**
 * True from the first time on that nothing is on its way any more. A form begins with what is read then, and stays whatever is
 * read again while somebody types.
 */
export function useOnceReady(isReady: boolean): boolean {
  const [wasReady, setWasReady] = useState(false);
  if (isReady && !wasReady) setWasReady(true);
  return wasReady || isReady;
}
