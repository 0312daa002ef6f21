import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../public/style.css', import.meta.url), 'utf8');

/** The custom properties of the nth `:root`: light first, then what dark changes. */
function readColours(place: number): Map<string, string> {
  const block = [...css.matchAll(/:root \{([^}]*)\}/g)][place]?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]));
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((place) => {
    const value = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const ACTIVITIES = ['research', 'modeling', 'engineering', 'product'];

/** Text on its ground. */
const PAIRS = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['soft', 'paper'],
  ['soft', 'raised'],
  ...ACTIVITIES.flatMap((activity) => [
    [`on-${activity}`, activity],
    ['ink', `tint-${activity}`],
    ['soft', `tint-${activity}`],
  ]),
] as [string, string][];

describe.each([
  ['light', readColours(0)],
  ['dark', new Map([...readColours(0), ...readColours(1)])],
])('in the %s theme', (_theme, colours) => {
  it.each(PAIRS)('%s on %s can be read by everybody', (text, ground) => {
    expect(contrast(colours.get(text)!, colours.get(ground)!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['focus', 'soft'])('%s stands out as a border', (name) => {
    expect(contrast(colours.get(name)!, colours.get('paper')!)).toBeGreaterThanOrEqual(3);
  });
});
