import { join } from 'node:path';
import { askLead } from '../../dialogs/ask-lead';
import { dialogsFor } from '../../dialogs';
import { replay } from '../../src/dialog-engine/replay';
import { duePlan } from '../../src/escalation/due-plan';
import { addAreas } from '../../src/guidance/add-areas';
import { checkDialogWords } from '../../src/guidance/check-dialog-words';
import { loadContent } from '../../src/guidance/load-content';
import { forceSchema } from '../../src/guidance/schema';
import { whenWords } from '../../src/bot/cards-for';
import type { Bot } from '../../src/bot/ports';

const content = loadContent(join(__dirname, '../../content'));
const force = forceSchema.parse({
  force: 'Anyshire',
  nation: 'England',
  filledIn: true,
  areas: ['North', 'South'],
  leadHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
  contacts: [{ role: 'cse-lead-channel-hours', name: 'Leads', hours: 'Monday to Friday 8am-6pm' }],
});

it('asks for the district only where a force has listed some, in its own words', () => {
  const plain = content.dialogs.get('ask-lead');
  if (!plain) throw new Error('no words');
  const words = addAreas(plain, force, content.escalation);
  expect(words.steps['area']?.choices).toEqual({ 'area-1': 'North', 'area-2': 'South', unknown: content.escalation.area.unknown });
  const dialogs = new Map(content.dialogs).set('ask-lead', words);
  expect(checkDialogWords({ ...content, dialogs }, dialogsFor(force.areas.length))).toEqual([]);
  expect(checkDialogWords(content, dialogsFor(0))).toEqual([]);
  expect(Object.keys(askLead(0).steps)).not.toContain('area');
});

it('every question but how soon and what about can be left open', () => {
  const { steps } = askLead(2);
  for (const [name, step] of Object.entries(steps))
    if (name !== 'urgency' && name !== 'asked') expect({ name, open: step.choices.includes('unknown') }).toEqual({ name, open: true });
});

it('asks by when evidence may be lost only where it may be', () => {
  const start = { urgency: 'now', asked: ['device'], safe: 'yes' };
  expect(replay(askLead(0), { ...start, risk: ['evidence'] }).name).toBe('evidence-by');
  expect(replay(askLead(0), { ...start, risk: ['spreading'] }).name).toBe('child-age');
});

it.each([
  ['2026-11-27T12:00:00Z', 'CSE leads look at their channel now (Monday to Friday 8am-6pm).'],
  ['2026-11-27T19:00:00Z', 'CSE leads are not looking now (Monday to Friday 8am-6pm). They look again from 30 Nov 2026, 08:00.'],
])('at %s the officer is told when a lead looks', (at, words) => {
  const bot = { content: { ...content, force }, plan: duePlan({ now: 5, today: 30, routine: 240 }, force) } as unknown as Bot;
  expect(whenWords(bot, new Date(at))).toBe(words);
});

it('a force that has filled in nothing says that nobody knows', () => {
  const bot = { content, plan: duePlan({ now: 5, today: 30, routine: 240 }, content.force) } as unknown as Bot;
  expect(whenWords(bot, new Date())).toBe("We don't know when anyone will look.");
});

it.each([
  { leadHours: { days: [8], from: '08:00', to: '18:00' } },
  { leadHours: { days: [1], from: '8', to: '18:00' } },
  { awakeHours: { from: '22:00', to: '07:00' } },
])('refuses %j', (wrong) => {
  expect(forceSchema.safeParse({ ...force, ...wrong }).success).toBe(false);
});
