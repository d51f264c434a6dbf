/** What stands in a column of a sheet that is written. */
export interface WrittenColumn {
  readonly header: string;
  /** `number` and `day` become true numbers and days where that changes no character of what is read back; text otherwise. */
  readonly kind: 'text' | 'number' | 'day';
  /** In characters of the standard font; a Chinese character takes two. */
  readonly width: number;
}
