export const SPACE = 0x20;

/** Whether a unit is white space, as `\\s` has it. Asked of every other character, so by figures and not by an expression. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === SPACE || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
