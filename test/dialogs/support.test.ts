import { z } from 'zod';
import { support } from '../../dialogs/support';
import { chosen, said } from '../../src/dialog-engine/define-dialog';
import { readYaml } from '../../src/guidance/read-content-file';
import { serviceSchema } from '../../src/guidance/schema';
import { everyPath } from './every-path';

const services = new Map(readYaml('content/services.yaml', z.array(serviceSchema)).map((service) => [service.id, service]));
const wrong = new Set<string>();
const offered = new Set<string>();

const paths = everyPath(support, { fully: ['nation', 'age', 'victim-age', 'situation'] }, ({ outcome, answers, advice }) => {
  const keys = advice.filter((key) => key.startsWith('service-')).map((key) => key.slice('service-'.length));
  const parent = said(answers, 'who', 'parent');
  const age = chosen(answers, 'victim-age') ?? chosen(answers, 'age');
  for (const id of keys) {
    offered.add(id);
    const service = services.get(id);
    if (!service) wrong.add(`${id} is no service`);
    if (said(answers, 'nation', 'unknown') && service?.nations.length !== 4) wrong.add(`${id}, though the nation isn't known`);
    if (parent && service?.ages.max !== undefined) wrong.add(`${id} has an upper age, and is offered to a parent`);
    if (!parent && service?.audience.join() === 'parent') wrong.add(`${id} is for parents only`);
    if (id === 'childline' && (parent || age === '18-plus')) wrong.add('Childline for an adult');
    if (service?.status === 'unconfirmed' && service.reach.length > 0) wrong.add(`${id} is not confirmed, and has a number`);
  }
  if (!parent && age !== '18-plus' && !keys.includes('childline')) wrong.add(`a child without Childline: ${JSON.stringify(answers)}`);
  const suicidal = said(answers, 'situation', 'suicidal');
  if (suicidal !== (outcome === 'keep-safe')) wrong.add(`suicidal ends in ${outcome}`);
  if (suicidal && (advice[0] !== 'service-emergency-999' || advice[1] !== 'stay')) wrong.add('a helpline before the radio');
  if (said(answers, 'situation', 'domestic') && !advice.includes('home-first')) wrong.add('abuse at home, and no word on what is safe');
  if (said(answers, 'situation', 'lgbt') && !advice.includes('lgbt-own-words')) wrong.add('LGBT+, and no word on outing');
  if (said(answers, 'who', 'shared') && !advice.includes('shared-needs')) wrong.add('the young person who shared is not seen as a child');
});

test('each path offers what fits this person, this age and this nation', () => {
  console.info(`support: ${paths} paths, ${offered.size} services`);
  expect([...wrong]).toEqual([]);
});

test('a child in each nation has somebody to turn to after an assault and with abuse at home', () => {
  const missing: string[] = [];
  for (const nation of ['England', 'Wales', 'Scotland', 'Northern-Ireland']) {
    for (const age of ['under-13', '13-15', '16-17']) {
      for (const situation of ['assault', 'domestic']) {
        const answers = { who: 'child', 'victim-age': age, situation: [situation], nation };
        const advice = support.outcomes['who-can-help']?.advice(answers) ?? [];
        if (!advice.includes('service-childline')) missing.push(JSON.stringify(answers));
        const local = ['service-sarc', 'sarc-local', 'home-first'].some((key) => advice.includes(key));
        if (!local) missing.push(JSON.stringify(answers));
      }
    }
  }
  expect(missing).toEqual([]);
});
