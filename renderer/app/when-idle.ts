/** Later than this it is done although the page is still busy, in ms. */
const latestMs = 2_000;
/** For browsers without idle callbacks. */
const laterMs = 300;

/**
 * Does `work` when the page has nothing more urgent to do: what people read and click comes first.
 *
 * @returns takes it back, if it has not been done.
 */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, laterMs);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: latestMs });
  return () => cancelIdleCallback(handle);
}
