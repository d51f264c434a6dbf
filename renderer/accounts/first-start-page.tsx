/** The three questions of a first start. */
export function FirstStartPage() {
  return <main />;
}
