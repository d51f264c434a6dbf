/** The scenes are drawn on a sheet of this width and height. */
export const sheetWidth = 640;
export const sheetHeight = 480;

type Attributes = Record<string, string | number>;

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/** A rectangle; `more` takes any attribute of SVG. */
export function box(x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}): string {
  return `<rect${written({ x, y, width, height, fill, ...more })}/>`;
}

/** An ellipse; a circle without `ry`. */
export function oval(cx: number, cy: number, rx: number, fill: string, ry = rx, more: Attributes = {}): string {
  return `<ellipse${written({ cx, cy, rx, ry, fill, ...more })}/>`;
}

/** A filled outline of `d`. */
export function shape(d: string, fill: string, more: Attributes = {}): string {
  return `<path${written({ d, fill, ...more })}/>`;
}

/** A stroke along `d`. */
export function stroke(d: string, colour: string, width: number, more: Attributes = {}): string {
  const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return `<path${written({ d, fill: 'none', stroke: colour, 'stroke-width': width, ...round, ...more })}/>`;
}

/** Some shapes together, moved or turned. */
export function group(transform: string, ...parts: string[]): string {
  return `<g transform="${transform}">${parts.join('')}</g>`;
}

/** The soft shadow under a thing that stands at (x, y). */
export function shadow(x: number, y: number, width: number): string {
  return oval(x, y, width, '#000', Math.max(5, width / 9), { opacity: 0.22 });
}

/** `count` shapes in a row. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}
