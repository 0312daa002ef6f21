import type { ActivityMix } from '../types.js';
import { drawBar } from '../web/mix-view.js';

const SVG = 'http://www.w3.org/2000/svg';

/** The bar of `views/partials/bar.ejs` without its labels, for where there is little room. */
export function drawMix(mix: ActivityMix): SVGElement {
  const { parts } = drawBar('', '', mix);
  const bar = draw('svg', { class: 'bar', width: '100%', height: '100%', 'aria-hidden': 'true' });
  for (const { activity, start, share } of parts) {
    const place = { x: `${start}%`, y: '0', width: `${share}%`, height: '100%' };
    bar.append(draw('rect', { class: `fill-${activity}`, ...place }));
  }
  return bar;
}

function draw(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
