import { ACTIVITIES, type ActivityMix, ROLES, type Role } from '../../types.js';

/** The role to aim for, as the quiz found it. */
export interface Aim {
  /** Several where the quiz leaves the choice. */
  readonly roles: readonly Role[];
  /** `Research Engineer or Research Scientist` */
  readonly name: string;
  /** What was answered, to be looked at again. */
  readonly answers: readonly number[];
}

const WANT = 'rolecall-want';
const AIM = 'rolecall-aim';

/** The mix of work that is wanted, in whole percent; undefined while none is kept. */
export function keptWant(): ActivityMix | undefined {
  const kept = load(WANT) as ActivityMix | undefined;
  return kept && isMix(kept) ? kept : undefined;
}

/** @returns whether the browser keeps it */
export function keepWant(want: ActivityMix | undefined): boolean {
  return store(WANT, want);
}

export function keptAim(): Aim | undefined {
  const kept = load(AIM) as Aim | undefined;
  return kept && isAim(kept) ? kept : undefined;
}

/** @returns whether the browser keeps it */
export function keepAim(aim: Aim | undefined): boolean {
  return store(AIM, aim);
}

/** Calls back when another tab changes the mix that is wanted. */
export function onWantElsewhere(listener: () => void): void {
  listen(WANT, listener);
}

/** Calls back when another tab changes the role to aim for. */
export function onAimElsewhere(listener: () => void): void {
  listen(AIM, listener);
}

function listen(own: string, listener: () => void): void {
  addEventListener('storage', ({ key }) => {
    // No key: everything was cleared.
    if (key === own || key === null) listener();
  });
}

function isMix(mix: ActivityMix): boolean {
  const shares = ACTIVITIES.map((activity) => mix[activity]);
  return (
    shares.every((share) => Number.isInteger(share) && share >= 0) && shares.reduce((a, b) => a + b) === 100
  );
}

function isAim({ roles, name, answers }: Aim): boolean {
  return (
    Array.isArray(roles) &&
    roles.every((role) => ROLES.includes(role)) &&
    typeof name === 'string' &&
    Array.isArray(answers) &&
    answers.every(Number.isInteger)
  );
}

/** What is kept may come from another version, or be spoilt: then there is nothing. */
function load(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function store(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
