/** Sentences after one another: with a space between them, and without one where a Chinese sentence ends. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .reduce((text, sentence) => `${text}${text === '' || /[。；！？]$/.test(text) ? '' : ' '}${sentence}`, '');
}
