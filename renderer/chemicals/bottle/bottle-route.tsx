import { useParams } from '@tanstack/react-router';
import { BottleView } from './bottle-view.tsx';

/** The bottle that the address names. */
export function BottleRoute() {
  const { bottleId } = useParams({ from: '/frame/chemicals/bottles/$bottleId' });
  // Another bottle is another view: no open form of the one before stays.
  return <BottleView key={bottleId} bottleId={bottleId} />;
}
