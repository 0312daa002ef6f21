import type { Activity } from '../types.js';

/** How emphasis looks: escape codes in a terminal, nothing at all in a file. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  warning(text: string): string;
  activity(activity: Activity, text: string): string;
}

const plain = (text: string): string => text;

export const PLAIN: Style = { strong: plain, faint: plain, warning: plain, activity: (_, text) => text };

function paint(open: number, close: number): (text: string) => string {
  return (text) => (text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`);
}

const ACTIVITY_COLOURS: Readonly<Record<Activity, (text: string) => string>> = {
  research: paint(35, 39),
  modeling: paint(34, 39),
  engineering: paint(32, 39),
  product: paint(33, 39),
};

/** The sixteen colours every terminal has, in its own shades, so that dark and light backgrounds both work. */
export const COLOURED: Style = {
  strong: paint(1, 22),
  faint: paint(2, 22),
  warning: paint(31, 39),
  activity: (activity, text) => ACTIVITY_COLOURS[activity](text),
};
