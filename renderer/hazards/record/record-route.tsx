import { useParams } from '@tanstack/react-router';
import { useWideWindow } from '../use-wide-window.ts';
import { RecordView } from './record-view.tsx';

/** The record that the address names, beside the list or as a page. */
export function RecordRoute() {
  const { hazardId } = useParams({ from: '/frame/hazards/$hazardId' });
  const isWide = useWideWindow();
  // Another record is another view: no open form or photo of the one before stays.
  return <RecordView key={hazardId} hazardId={hazardId} isBeside={isWide} />;
}
