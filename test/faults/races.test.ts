import { tokenKey } from '../../src/config';
import { bindingOf, tokenBox } from '../../src/privacy/card-token';
import { rowOf } from '../escalation/row';
import { inChannel, wordsOf } from '../journeys/person';
import { eachOf, stage, type Stage } from './stage';

const RACES = Number(process.env['RACES'] ?? 1000);
const RACERS = 4;

let at: Stage;
beforeAll(async () => {
  at = await stage(3);
});
afterAll(() => at.stop());

it(`${RACES} races for a claim between ${RACERS} leads on three instances: one winner each`, async () => {
  const tokens = tokenBox([tokenKey(at.key)]);
  const leads = Array.from({ length: RACERS }, (_, n) => at.person(`Lead ${n}`, `lead-${n}`));
  const bound = bindingOf({ kind: 'channel', conversation: 'cse-channel', person: '' });
  let won = 0;
  let none = 0;
  let several = 0;
  await eachOf(Array.from({ length: RACES }), 4, async (_, race) => {
    const reference = `SU-RACE-${String(race).padStart(4, '0')}`;
    const officerAt = { serviceUrl: at.serviceUrl, conversation: `chat-of-${race}`, bot: '28:bot', tenant: 'tenant' };
    await at.register.insert(rowOf({ reference, officerAt, statusMessage: 's', thread: 't', factsMessage: 'f' }), {
      what: 'asked',
      by: 'o',
      at: '2026',
    });
    const token = await tokens.seal({ kind: 'channel', bound, reference });
    const shown = await Promise.all(leads.map((lead) => lead.invokes('claim', { token }, inChannel('cse-channel'), 's')));
    const winners = shown.filter((card) => !/has already taken/.test(wordsOf(card)) && /has it, since/.test(wordsOf(card))).length;
    won += winners === 1 ? 1 : 0;
    none += winners === 0 ? 1 : 0;
    several += winners > 1 ? 1 : 0;
    const claims = (await at.register.events(reference)).filter(({ what }) => what === 'claim');
    if (claims.length !== 1) several += 1;
  });
  console.info(`claim races: ${RACES}; one winner ${won}, no winner ${none}, double winners ${several}`);
  expect({ won, none, several }).toEqual({ won: RACES, none: 0, several: 0 });
});
