import { useParams } from '@tanstack/react-router';
import { HandOverView } from './hand-over-view.tsx';

/** The hand-over that the address names. */
export function HandOverRoute() {
  const { handOverId } = useParams({ from: '/frame/chemicals/waste/hand-over/$handOverId' });
  return <HandOverView key={handOverId} handOverId={handOverId} />;
}
