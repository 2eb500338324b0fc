import { insightsAt, TELEMETRY } from '../../src/telemetry/app-insights';
import type { TurnLine } from '../../src/telemetry/turn-log';
import { StandInTelemetry } from '../stand-ins/telemetry';

const MARKER = 'kestrel7731';
const endpoint = new StandInTelemetry();
let connectionString = '';
beforeAll(async () => {
  connectionString = await endpoint.start();
});
afterAll(() => endpoint.stop());

const received = async (least: number) => {
  for (let waited = 0; waited < 5_000 && endpoint.envelopes.length < least; waited += 50) await new Promise((done) => setTimeout(done, 50));
  return endpoint.envelopes;
};

it('sends turns and lines for the operator, each with what is listed and nothing else', async () => {
  const insights = insightsAt(connectionString, (article) => (article === 'caid' ? 'evidence' : undefined));
  const line = { event: 'turn', kind: 'message', ending: 'answered', flags: ['immediate-danger'], articles: ['caid'], ms: 12 } as const;
  // What code might one day add by mistake is left out as well.
  insights.turn({ ...line, text: MARKER } as unknown as TurnLine);
  insights.operator({ event: 'dependency-failed', part: 'storage', code: 'RestError-503', reference: `SU-${MARKER}` });
  insights.operator({ event: 'claimed', seconds: 90 });
  await fetch(`http://127.0.0.1:1/${MARKER}`).catch(() => undefined);
  process.emitWarning(MARKER);
  insights.flush();
  const envelopes = await received(3);
  expect(envelopes.map(({ data }) => data.baseData['name'])).toEqual(['turn', 'operator', 'operator']);
  expect(envelopes.map(({ data }) => data.baseData['properties'])).toEqual([
    { kind: 'message', ending: 'answered', flags: 'immediate-danger', articles: 'caid', area: 'evidence' },
    { event: 'dependency-failed', part: 'storage', code: 'RestError-503' },
    { event: 'claimed', part: '', code: '' },
  ]);
  expect(envelopes.map(({ data }) => data.baseData['measurements'])).toEqual([{ ms: 12 }, {}, { seconds: 90 }]);
  for (const { tags, data } of envelopes) {
    expect(tags).toEqual({});
    expect(data.baseType).toBe('EventData');
    expect(Object.keys(data.baseData).sort()).toEqual(['measurements', 'name', 'properties', 'ver']);
  }
  expect(endpoint.raw.join()).not.toContain(MARKER);
  expect(Object.keys(TELEMETRY)).toEqual(['turn', 'operator']);
});
