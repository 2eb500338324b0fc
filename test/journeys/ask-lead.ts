import type { Json, Person } from './person';

const REST: readonly [string, Json][] = [
  ['Next', { choice: 'threshold' }],
  ["Don't know yet", {}],
  ['Next', { choice: 'spreading,evidence' }],
  ['Today', {}],
  ['13 to 15', {}],
  ['One', {}],
  ['Neither, as far as I know', {}],
  ['Someone aged 13 to 17', {}],
  ['Next', { choice: 'supervisor' }],
  ['England', {}],
  ['Next', { choice: 'response' }],
  ['Teams chat', {}],
  ['The end of my shift', {}],
  ['My supervisor', {}],
];

/** The menu, as a person gets it who types again when nothing came: a reply to a busy machine may be lost. */
async function menu(officer: Person): Promise<Json> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const [card] = await officer.says('help');
    if (card) return card;
  }
  throw new Error('no menu came');
}

/** Through the closed questions to a CSE lead, up to the preview. */
export async function toPreview(officer: Person, urgency = 'Today, on this shift'): Promise<Json> {
  let card = await officer.presses(await officer.presses(await menu(officer), 'Ask a CSE lead'), urgency);
  for (const [title, inputs] of REST) card = await officer.presses(card, title, inputs);
  return card;
}

/** Everything but urgency and what it is about left open, as an officer in a hurry does. */
export async function toShortPreview(officer: Person, urgency = "Now: it can't wait"): Promise<Json> {
  const urgent = await officer.presses(await officer.presses(await menu(officer), 'Ask a CSE lead'), urgency);
  const safe = await officer.presses(urgent, 'Next', { choice: 'welfare' });
  return officer.presses(safe, "The rest isn't known: go to the preview");
}
