/** One column or field that is kept: what it is for. */
type Columns = Readonly<Record<string, string>>;

/** One place where the service keeps something. The data-protection page is made from this list, and tests hold storage to it. */
export interface KeptStore {
  readonly kind: 'table' | 'queue';
  readonly name: string;
  readonly what: string;
  readonly until: string;
  readonly columns: Columns;
}

const KEYS: Columns = { partitionKey: 'Reference or group', rowKey: 'Which row of it' };
const EVENT: Columns = {
  what: 'Which change was made',
  by: 'Teams id of the member of staff who made it, or "bot"',
  at: 'When',
  detail: 'A code from a closed list, for example the reason for closing',
};

/** Everything that outlasts a turn. Whatever is found in storage and not named here fails a test. */
export const KEPT: readonly KeptStore[] = [
  {
    kind: 'table',
    name: 'escalations',
    what: 'Requests for a CSE lead: who asked, who has it, when. Nothing that the officer chose or wrote; the choices are only in the channel card.',
    until: 'RETENTION_DAYS after closing, then deleted with all its changes; longer only while held (`npm run hold`).',
    columns: {
      ...KEYS,
      ...EVENT,
      urgency: 'How soon an answer is needed',
      status: 'New, taken, closed or taken back',
      posting: 'Whether the card reached the channel',
      revision: 'How many changes',
      createdAt: 'When it was asked',
      officer: 'Teams id of the officer',
      officerAt: "Address of the officer's chat, for telling them what happens",
      officerCard: "Id of the officer's own card, for redrawing it",
      lead: 'Teams id of the lead who has it',
      claimedAt: 'When it was taken',
      closedAt: 'When it was closed',
      reason: 'Why it was closed or taken back, from a closed list',
      recorded: 'Where the advice is recorded, from a closed list',
      answered: 'The officer said that they have what they need',
      thread: 'Id of the thread in the channel',
      factsMessage: 'Id of the card in the channel',
      statusMessage: 'Id of the status card in the channel',
      step: 'Which reminder comes next',
      nextDue: 'When it comes',
      reminded: 'How many reminders',
      change: 'The last change',
      changedAt: 'When that was',
      owes: 'Who still has to be told',
      owing: 'Whether anybody has',
      owedAt: 'Since when',
      owedTries: 'How often it was tried',
      held: 'Kept beyond its time on request',
    },
  },
  {
    kind: 'table',
    name: 'corrections',
    what: 'Reports that an answer looks wrong: which answer, which of the closed reasons.',
    until: 'RETENTION_DAYS after it was marked done, then deleted with its changes; officers see it in the list for 90 days.',
    columns: {
      ...KEYS,
      ...EVENT,
      item: 'Which answer or outcome',
      edition: 'Edition of the content',
      reason: 'Reason from a closed list',
      status: 'Open or done',
      posting: 'Whether it reached the channel',
      revision: 'How many changes',
      createdAt: 'When it was reported',
      officer: 'Teams id of who reported it',
      officerAt: 'Address of their chat',
      doneBy: 'Teams id of who marked it done',
      doneAt: 'When that was',
      thread: 'Id of the thread in the channel',
      message: 'Id of the card in the channel',
    },
  },
  {
    kind: 'table',
    name: 'switches',
    what: 'What an operator has taken out of use, and the history of that.',
    until: 'As long as the service runs.',
    columns: {
      ...KEYS,
      item: 'Which part of the bot',
      what: 'Withdrawn or restored',
      reason: "The operator's reason, from the command line",
      at: 'When',
      by: 'Which operator',
      restoredAt: 'When it was put back',
    },
  },
  {
    kind: 'table',
    name: 'bindings',
    what: 'Which channel belongs to the leads, whether it can be reached, and what has been done once.',
    until: 'As long as the service runs.',
    columns: {
      ...KEYS,
      team: 'Id of the team',
      channel: 'Id of the channel',
      tenant: 'Id of the tenant',
      serviceUrl: "Address of Teams' service",
      state: 'Whether the channel can be reached',
      at: 'Since when',
    },
  },
  {
    kind: 'queue',
    name: 'reminders',
    what: 'References of requests that fall due.',
    until: 'Until the reminder is due, seven days at most.',
    columns: { messageText: 'The reference, and nothing else' },
  },
];
