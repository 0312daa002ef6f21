import type { Role } from '../../types.js';
import { BASE } from '../base.js';
import { element } from '../element.js';
import { type Aim, keepAim, keptAim, onAimElsewhere } from './wish.js';

/**
 * Keeps what the quiz found. An answer that is kept already is not replaced unasked, since an address may bring somebody
 * else's answers.
 */
export function startAim(quiz: HTMLElement): void {
  const found = findAnswer(quiz);
  const said = element('span', { role: 'status' });
  const buttons = element('span', { class: 'buttons' });
  const line = element('p', { class: 'keep' }, said, ' ', buttons);
  quiz.querySelector('h2')!.after(line);
  let problem = '';
  if (found && !keptAim()) keep(found);
  onAimElsewhere(show);
  show();

  function keep(aim: Aim | undefined): void {
    problem = keepAim(aim) ? '' : 'This browser does not let the page keep it, as in some private windows.';
    show();
  }

  function show(): void {
    const kept = keptAim();
    line.hidden = !kept && !found;
    if (!kept) {
      said.textContent = problem || 'Not kept.';
      buttons.replaceChildren(...(found ? [makeButton('Keep it', found)] : []));
      return;
    }
    const isFound = found?.name === kept.name;
    said.replaceChildren('You aim for: ', isFound ? kept.name : linkTo(kept), '. Kept in this browser.');
    buttons.replaceChildren(
      ...(found && !isFound ? [makeButton('Keep this one instead', found)] : []),
      makeButton('Forget it', undefined),
    );
  }

  function makeButton(text: string, aim: Aim | undefined): HTMLElement {
    const button = element('button', { type: 'button', class: 'quiet' }, text);
    button.addEventListener('click', () => {
      keep(aim);
      (buttons.querySelector('button') ?? quiz.querySelector<HTMLElement>('input, a'))?.focus();
    });
    return button;
  }
}

/** The way through the quiz that led there. */
function linkTo({ name, answers }: Aim): HTMLElement {
  return element(
    'a',
    { href: `${BASE}target?${answers.map((answer) => `answer=${answer}`).join('&')}` },
    name,
  );
}

/** What the page shows as the answer to the quiz. */
function findAnswer(quiz: HTMLElement): Aim | null {
  const answer = quiz.querySelector<HTMLElement>('.answer');
  if (!answer) return null;
  const { roles = '', answers = '' } = answer.dataset;
  return {
    roles: roles.split(' ') as Role[],
    name: [...answer.querySelectorAll('.finding-role a')].map((link) => link.textContent).join(' or '),
    answers: answers.split(' ').map(Number),
  };
}
