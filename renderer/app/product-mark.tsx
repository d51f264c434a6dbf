/** The mark of the program, drawn as its icon is. */
export function ProductMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="24 24 464 464" aria-hidden="true" focusable="false">
      <rect x="24" y="24" width="464" height="464" rx="108" fill="#1f5c45" />
      <path
        d="M256 92c42 30 86 45 132 48v108c0 84-52 142-132 176-80-34-132-92-132-176V140c46-3 90-18 132-48z"
        fill="#faf9f6"
      />
      <path d="M256 92c42 30 86 45 132 48v108c0 84-52 142-132 176z" fill="#e4ebe4" />
      <path
        d="m190 258 48 48 88-98"
        fill="none"
        stroke="#1f5c45"
        strokeWidth="38"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
