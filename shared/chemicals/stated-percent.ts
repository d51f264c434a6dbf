/**
 * True where a typed purity says the percentage itself (`AR 85%`), so that it need not be said again. One end of a range says
 * something else: `AR 36%～38%` is not 38 %.
 *
 * @param concentration mass percent times 100.
 */
export function statesPercent(purity: string, concentration: number): boolean {
  const alone = /(?<![\d.]|\d\s*[%％]?\s*[~～\-–—至到]\s*)(\d+(?:\.\d+)?)\s*[%％](?!\s*[~～\-–—至到])/g;
  return [...purity.matchAll(alone)].some(([, figure]) => Math.round(Number(figure) * 100) === concentration);
}
