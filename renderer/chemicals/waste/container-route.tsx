import { useParams } from '@tanstack/react-router';
import { ContainerView } from './container-view.tsx';

/** The container that the address names. */
export function ContainerRoute() {
  const { containerId } = useParams({ from: '/frame/chemicals/waste/container/$containerId' });
  return <ContainerView key={containerId} containerId={containerId} />;
}
