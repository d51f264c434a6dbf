import { useParams } from '@tanstack/react-router';
import { ExperimentView } from './experiment-view.tsx';

/** The experiment that the address names. */
export function ExperimentRoute() {
  const { experimentId } = useParams({ from: '/frame/chemicals/experiments/$experimentId' });
  return <ExperimentView key={experimentId} experimentId={experimentId} />;
}
