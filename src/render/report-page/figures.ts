export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** Thousands apart, the same on every machine. */
export function thousands(number: number): string {
  return number.toLocaleString('en-US');
}
