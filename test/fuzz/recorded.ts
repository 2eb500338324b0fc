import { actionsOf, inChannel, type Json, type Person } from '../journeys/person';

/** Activities as Teams sends them, with the tokens of real cards of this person: every kind the bot knows, and some it doesn't. */
export async function recordedActivities(officer: Person): Promise<Json[]> {
  const [menu] = await officer.says('help');
  const [answer] = await officer.says('parents are blaming their daughter for sending the picture');
  const starts = actionsOf(menu).filter(({ verb }) => verb === 'start');
  const steps: Json[] = [];
  for (const start of starts) steps.push(await officer.invokes('start', start['data'] as Json));
  const presses = [menu, answer, ...steps].flatMap(actionsOf).filter(({ type }) => type === 'Action.Execute');
  const press = (action: Json, place: Json = {}): Json => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: action['verb'], data: action['data'] }, trigger: 'manual' },
    replyToId: 'card-message',
    ...place,
  });
  const channel = ['claim', 'release', 'close', 'reopen', 'hand-over', 'open-list', 'mine'].map((verb) =>
    press({ verb, data: { token: 'made-up', reference: 'AB12-CD', reason: 'advice' } }, inChannel('cse-channel')),
  );
  return [
    ...presses.map((action) => press(action)),
    ...channel,
    {
      type: 'message',
      text: 'who do i tell about a nude of a 14yo',
      textFormat: 'plain',
      locale: 'en-GB',
      timestamp: '2026-11-27T10:00:00Z',
    },
    {
      type: 'message',
      text: '<at>Step Up guidance</at> open',
      entities: [{ type: 'mention', mentioned: { id: '28:bot', name: 'Step Up guidance' }, text: '<at>Step Up guidance</at>' }],
      ...inChannel('cse-channel'),
    },
    { type: 'message', text: '', attachments: [{ contentType: 'image/png', contentUrl: 'http://127.0.0.1:1/a', name: 'a.png' }] },
    { type: 'message', text: '', value: { token: 'old', choice: 'yes' } },
    { type: 'messageUpdate', text: 'edited', channelData: { eventType: 'editMessage' } },
    { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' },
    { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }], membersRemoved: [{ id: '29:gone' }] },
    {
      type: 'conversationUpdate',
      channelData: { eventType: 'channelDeleted', channel: { id: 'cse-channel' }, team: { id: 'team-thread' } },
      ...inChannel('other'),
    },
    { type: 'installationUpdate', action: 'add' },
    { type: 'installationUpdate', action: 'remove' },
    { type: 'invoke', name: 'task/fetch', value: { data: {} } },
    { type: 'invoke', name: 'composeExtension/query', value: { commandId: 'x', parameters: [] } },
    { type: 'invoke', name: 'signin/verifyState', value: { state: '1' } },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } },
    { type: 'typing' },
    { type: 'endOfConversation', code: 'completedSuccessfully' },
  ];
}
