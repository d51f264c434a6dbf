/** Outlines that tell states apart without colour. */
export type Shape = 'ring' | 'half' | 'dot' | 'diamond' | 'check' | 'cross' | 'triangle' | 'clock' | 'square' | 'bar';

const paths: Record<Shape, React.ReactNode> = {
  ring: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  dot: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  diamond: <path d="M6 1.2 10.8 6 6 10.8 1.2 6z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  check: <path d="m2 6.4 2.7 2.7L10 3.4" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />,
  cross: <path d="m3 3 6 6m0-6-6 6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />,
  triangle: <path d="M6 1.2 11.3 10.6H.7z" fill="currentColor" />,
  clock: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 3.6V6l1.6 1.1" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
    </>
  ),
  square: <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" fill="currentColor" />,
  bar: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
};

/** A 12 px outline in the colour of the words around it. Decoration: the word beside it says the same. */
export function StateShape({ shape, className }: { shape: Shape; className?: string }) {
  return (
    <svg className={className} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {paths[shape]}
    </svg>
  );
}
