import { useParams } from '@tanstack/react-router';
import { SubstanceView } from './substance-view.tsx';

/** The substance that the address names. */
export function SubstanceRoute() {
  const { substanceId } = useParams({ from: '/frame/chemicals/substances/$substanceId' });
  // Another substance is another view: no open form of the one before stays.
  return <SubstanceView key={substanceId} substanceId={substanceId} />;
}
