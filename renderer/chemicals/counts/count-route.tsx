import { useParams } from '@tanstack/react-router';
import { CountView } from './count-view.tsx';

/** The count that the address names. */
export function CountRoute() {
  const { countId } = useParams({ from: '/frame/chemicals/counts/$countId' });
  return <CountView key={countId} countId={countId} />;
}
