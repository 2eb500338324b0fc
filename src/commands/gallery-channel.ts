import { factRows } from '../bot/facts';
import type { Bot } from '../bot/ports';
import { officerCard } from '../bot/tell-officer';
import type { Turn } from '../bot/turn';
import { ukTime } from '../bot/uk-time';
import { factsCard } from '../cards/escalation-cards';
import { digestCard, handOverCard, lineCard, openListCard, reminderCard } from '../cards/lead-cards';
import { statusCard, type StatusView } from '../cards/status-card';
import type { Stack } from '../dialog-engine/stack';
import type { Escalation } from '../escalation/escalation';
import { fill } from '../guidance/notices';
import type { Picture } from './gallery-pictures';

const onCall = [{ id: 'megan@force.example', name: 'Megan Bowen' }];
const lead = { name: 'Megan Bowen', signInName: 'megan@force.example' };

/** Every card of the leads' channel, and what an officer is told of a request. */
export async function channelPictures(bot: Bot, turn: Turn, stack: Stack): Promise<Picture[]> {
  const { labels, escalation, notices } = bot.content;
  const { phrases } = escalation;
  const row = rowAt(turn);
  const reference = row.reference;
  const claimed = { status: 'claimed', change: 'claim', lead: 'lead', claimedAt: row.createdAt } as const;
  const closed = {
    ...claimed,
    status: 'closed',
    change: 'close',
    reason: 'advice-chat',
    recorded: 'lead',
    closedAt: row.createdAt,
  } as const;
  const status = (name: string, rest: Partial<Escalation>, more: Partial<StatusView> = {}): Picture => ({
    name: `status-${name}`,
    card: statusCard(labels, escalation, { ...statusView({ ...row, ...rest }), ...more }),
  });
  const officer = async (name: string, rest: Partial<Escalation>): Promise<Picture> => ({
    name: `officer-${name}`,
    card: await officerCard(bot, { ...row, ...rest }, turn.at, { lead }),
  });
  const remind = (name: string, text: string, button: string): Picture => ({
    name: `reminder-${name}`,
    card: reminderCard(fill(phrases['remind-title'], { reference }), text, button, 'token', onCall),
  });
  const requests = [
    { reference, line: "Now: it can't wait · 12 min · waiting for a lead" },
    { reference: 'SU-9QX2-4T', line: 'Today, on this shift · 2 h 5 min · Megan Bowen' },
  ];
  const picking = {
    title: fill(phrases['mine-title'], { count: '2' }),
    text: [],
    token: 'token',
    requests,
    names: [{ id: 'a', name: 'Megan Bowen' }],
    more: 'page',
  };
  return [
    { name: 'facts', card: factsCard(labels, escalation, reference, factRows(bot, stack, turn.person.name), onCall) },
    status('new', {}),
    status('unconfirmed', { posting: 'unconfirmed' }),
    status('claimed', claimed, { lead: lead.name }),
    status('claim-lost', claimed, {
      lead: lead.name,
      note: notices['claimed-by-other'].text.map((line) => fill(line, { lead: lead.name, reference })).join(' '),
    }),
    status('closed', { ...closed, answered: true }, { lead: lead.name }),
    status('withdrawn', { status: 'withdrawn', change: 'withdraw', reason: 'rang-instead' }),
    remind('new', `${fill(phrases['remind-text'], { urgency: "Now: it can't wait", age: '5 min' })}`, labels.claim),
    remind('lead', fill(phrases['remind-lead-text'], { names: '<at>Megan Bowen</at>', reference }), phrases['still-mine']),
    { name: 'line', card: lineCard(fill(escalation.lines.claim, { reference, lead: lead.name })) },
    { name: 'list-open', card: openListCard(fill(phrases['open-title'], { count: '2' }), requests, phrases['open-none']) },
    { name: 'list-mine', card: handOverCard(labels, escalation, picking) },
    { name: 'digest', card: digestCard(phrases['digest-title'], [fill(phrases['digest-open'], { count: '2' })], phrases['digest-note']) },
    await officer('sent', {}),
    await officer('unconfirmed', { posting: 'unconfirmed' }),
    await officer('not-sent', { posting: 'not-sent' }),
    await officer('ring-now', { change: 'fallback' }),
    await officer('claimed', claimed),
    await officer('closed', closed),
  ];
}

function rowAt({ at, person, place }: Turn): Escalation {
  const time = at.toISOString();
  return {
    reference: 'SU-4F7K-2M',
    urgency: 'today',
    status: 'new',
    posting: 'posted',
    revision: 1,
    createdAt: time,
    officer: person.id,
    officerAt: place.ref,
    thread: 'thread',
    factsMessage: 'facts',
    reminded: 0,
    change: 'asked',
    changedAt: time,
    owes: [],
    owedAt: time,
    owedTries: 0,
  };
}

function statusView(row: Escalation): StatusView {
  return {
    row,
    urgency: 'Today, on this shift',
    age: '12 min',
    onCall,
    token: 'token',
    time: (iso) => ukTime(new Date(iso)),
    chatWithOfficer: 'https://teams.microsoft.com/l/chat',
    callOfficer: 'https://teams.microsoft.com/l/call',
  };
}
