import { z } from 'zod';
import { kindsFrom } from '../../dialogs/kinds-from-threshold';
import { report } from '../../dialogs/report';
import { safeguarding } from '../../dialogs/safeguarding';
import { support } from '../../dialogs/support';
import { type Answers, chosen, said } from '../../src/dialog-engine/define-dialog';
import { readYaml } from '../../src/guidance/read-content-file';
import { dialogWordsSchema, serviceSchema, type Service } from '../../src/guidance/schema';
import { everyPath } from './every-path';

const services = new Map(readYaml('content/services.yaml', z.array(serviceSchema)).map((service) => [service.id, service]));

/** The ages the person to be supported may have on these answers. Not asked, several or unknown: any age under 18. */
function agesOf(answers: Answers): [number, number] {
  if (said(answers, 'who', 'parent')) return [18, 99];
  const ages: Record<string, [number, number]> = { 'under-13': [0, 12], '13-15': [13, 15], '16-17': [16, 17], '18-plus': [18, 99] };
  return ages[chosen(answers, 'victim-age') ?? chosen(answers, 'age') ?? ''] ?? [0, 17];
}

/** For the adults around the young person, and so not bound to the young person's age. */
function isForAdultsAround(service: Service): boolean {
  return service.audience.every((who) => who === 'parent' || who === 'professional');
}

function serviceOf(key: string): Service {
  const service = services.get(key.slice('service-'.length));
  if (!service) throw new Error(`${key} names no service of content/services.yaml`);
  return service;
}

describe.each([report, safeguarding, support])('services offered by $id', (dialog) => {
  const words = readYaml(`content/dialogs/${dialog.id}.yaml`, dialogWordsSchema);
  const problems = new Set<string>();
  const adultOnlyOffered = new Set<string>();

  everyPath(dialog, { fully: ['victim-age', 'age', 'nation'] }, ({ answers, advice }) => {
    const [youngest, oldest] = agesOf(answers);
    const nation = chosen(answers, 'nation')?.replace('-', ' ');
    for (const key of advice.filter((name) => name.startsWith('service-'))) {
      const service = serviceOf(key);
      const about = `${service.id} with ages ${youngest}-${oldest} in ${nation}`;
      if (!isForAdultsAround(service)) {
        if ((service.ages.min ?? 0) > youngest) problems.add(`too young for ${about}`);
        if ((service.ages.max ?? 99) < Math.min(oldest, 18)) problems.add(`too old for ${about}`);
        if ((service.ages.min ?? 0) >= 18) adultOnlyOffered.add(`${service.id} ${youngest}`);
      }
      if (nation && nation !== 'unknown' && !service.nations.some((known) => known === nation)) problems.add(`not in nation: ${about}`);
    }
  });

  test('each fits every age and nation it is offered for', () => {
    expect([...problems]).toEqual([]);
  });

  test('adult-only services are never offered for a child', () => {
    expect([...adultOnlyOffered].filter((offer) => !offer.endsWith(' 18'))).toEqual([]);
    expect(adultOnlyOffered.size).toBe(dialog.id === 'report' ? 2 : 0);
  });

  const offered = Object.entries(words.advice).filter(([key]) => key.startsWith('service-'));
  test.each(offered)('%s agrees with content/services.yaml', (key, { text }) => {
    const service = serviceOf(key);
    const checked = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(service.checked));
    expect(text).toContain(service.status === 'confirmed' ? `Checked ${checked}.` : `Details to be confirmed (${checked})`);
    expect(text).toMatch(/n't|Not |never|only/);
    const numbers = text.match(/0[\d ]{8,}\d/g) ?? [];
    expect(numbers.filter((number) => !service.reach.some(({ value }) => value === number.trim()))).toEqual([]);
    if (service.status === 'confirmed') expect(service.reach.some(({ value }) => text.includes(value))).toBe(true);
  });
});

describe('where to report', () => {
  const words = readYaml('content/dialogs/report.yaml', dialogWordsSchema);
  const wrong = new Set<string>();
  const order = [
    'route-force-record',
    'secure-first',
    'route-digital-forensics',
    'service-ceop-safety-centre',
    'service-nrm',
    'service-report-remove',
    'service-iwf',
    'service-true-vision',
    'service-police-scotland-hate',
    'route-platform',
    'service-report-harmful-content',
    'service-posh',
    'route-school',
  ];

  everyPath(report, { fully: ['victim-age', 'nation'] }, ({ answers, advice, outcome }) => {
    const known = order.filter((key) => advice.includes(key));
    if (advice.filter((key) => order.includes(key)).join() !== known.join()) wrong.add(`order: ${advice.join(' ')}`);
    if (advice[0] !== 'route-force-record') wrong.add(`the force record does not come first: ${advice.join(' ')}`);
    if (!advice.includes('service-posh')) wrong.add(`no helpline for professionals: ${outcome}`);
    const kinds = answers['kind'] ?? [];
    const image = kinds.includes('image') && answers['victim-age'] !== '18-plus';
    if (!image && advice.includes('service-iwf')) wrong.add('IWF without an image of a child');
    if (kinds.includes('violent') !== advice.includes('violent-not-iwf')) wrong.add('violent content without the word on the IWF');
    if ((image || kinds.includes('unknown')) && !advice.includes('nobody-copies')) wrong.add('image without the rule on copying');
    if (answers['secured'] !== 'yes' && advice[1] !== 'secure-first') wrong.add(`removal before evidence: ${advice.join(' ')}`);
    if (answers['victim-age'] === '18-plus' && advice.includes('service-report-remove')) wrong.add('Report Remove for an adult');
    if (image && !advice.includes('service-report-remove')) wrong.add('image of a child without Report Remove');
  });

  test('routes stand in order, the force record first, evidence before removal', () => {
    expect([...wrong]).toEqual([]);
  });

  test('each route says what to have ready and what it will not do; the URL comes before the user name', () => {
    const noDetails = ['service-report-remove'];
    for (const [key, { text }] of Object.entries(words.advice)) {
      if (!key.startsWith('service-') && !key.startsWith('route-')) continue;
      if (!noDetails.includes(key)) expect(`${key}: ${text}`).toMatch(/Have\s+ready:/);
      expect(`${key}: ${text}`).toMatch(/n't|[Nn]o other route replaces|may not/);
      const url = text.search(/URL/);
      const user = text.search(/user names?/);
      if (url >= 0 && user >= 0) expect({ key, urlFirst: url < user }).toEqual({ key, urlFirst: key !== 'route-messaging' });
    }
  });

  test('what the threshold dialog heard becomes kinds that this dialog knows', () => {
    const cases: [Answers, string[]][] = [
      [{}, []],
      [{ forms: ['images'], images: ['shared'] }, ['image']],
      [{ forms: ['images'], images: ['own'] }, []],
      [{ forms: ['threats'], threats: ['threat-share'], aggravating: ['coercion'] }, ['image', 'grooming']],
      [{ forms: ['bullying'], bullying: ['impersonate'], hate: ['orientation'] }, ['hate', 'fake-profile']],
      [{ forms: ['unwanted'], unwanted: ['jokes'], hate: ['none'] }, ['harmful']],
      [{ forms: ['unwanted'], unwanted: ['sent-content'], exploitation: ['trafficking'] }, ['violent', 'trafficking']],
    ];
    for (const [threshold, kinds] of cases) expect(kindsFrom(threshold)).toEqual(kinds);
  });
});
