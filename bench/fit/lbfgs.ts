/** A function to make small: gives its value at `point` and writes its slope into `slope`. */
export type Objective = (point: Float64Array, slope: Float64Array) => number;

const MEMORY = 8;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly scale: number;
}

/** The downhill direction that the last steps suggest (Nocedal and Wright 2006, algorithm 7.4). */
function findDirection(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = slope.map((value) => -value);
  const factors: number[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const { moved, turned, scale } = steps[i]!;
    factors[i] = scale * dot(moved, direction);
    for (let k = 0; k < direction.length; k++) direction[k]! -= factors[i]! * turned[k]!;
  }
  const last = steps.at(-1);
  if (last) {
    const size = 1 / (last.scale * dot(last.turned, last.turned));
    for (let k = 0; k < direction.length; k++) direction[k]! *= size;
  }
  steps.forEach(({ moved, turned, scale }, i) => {
    const correction = factors[i]! - scale * dot(turned, direction);
    for (let k = 0; k < direction.length; k++) direction[k]! += correction * moved[k]!;
  });
  return direction;
}

/**
 * Finds the minimum of a smooth convex function by L-BFGS with backtracking. Nothing in it is random.
 * @returns the point where the value stopped falling by more than one part in a hundred million
 */
export function minimise(objective: Objective, start: Float64Array, mostSteps = 300): Float64Array {
  let point = start.slice();
  let slope = new Float64Array(point.length);
  let value = objective(point, slope);
  const steps: Step[] = [];
  for (let round = 0; round < mostSteps; round++) {
    const direction = findDirection(slope, steps);
    const descent = dot(slope, direction);
    if (descent >= -1e-14) break;
    let size = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope, slope))) : 1;
    let next = point;
    let nextSlope = slope;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 40; tries++, size /= 2) {
      next = point.map((x, k) => x + size * direction[k]!);
      nextSlope = new Float64Array(point.length);
      nextValue = objective(next, nextSlope);
      if (nextValue <= value + 1e-4 * size * descent) break;
    }
    const moved = next.map((x, k) => x - point[k]!);
    const turned = nextSlope.map((x, k) => x - slope[k]!);
    const curvature = dot(moved, turned);
    const fell = value - nextValue;
    if (curvature > 1e-12) steps.push({ moved, turned, scale: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    point = next;
    slope = nextSlope;
    value = nextValue;
    if (fell < 1e-8 * Math.max(1, Math.abs(value))) break;
  }
  return point;
}
