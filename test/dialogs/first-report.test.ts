import { firstReport } from '../../dialogs/first-report';
import { safeguarding } from '../../dialogs/safeguarding';
import { type Answers, said } from '../../src/dialog-engine/define-dialog';
import { replay } from '../../src/dialog-engine/replay';
import { everyPath } from './every-path';

const pick = (answers: Answers, step: string, codes: readonly string[], prefix: string) =>
  codes.filter((code) => !said(answers, step, code)).map((code) => `${prefix}-${code}`);
const codes = (step: string) => (firstReport.steps[step]?.choices ?? []).filter((choice) => choice !== 'none' && choice !== 'unknown');

describe('the first report', () => {
  const wrong = new Set<string>();
  everyPath(firstReport, { fully: ['harm'] }, ({ outcome, answers, advice }) => {
    if (outcome === 'act-now') {
      if (advice[0] !== 'radio') wrong.add('danger without the radio first');
      return;
    }
    const factors = codes('aggravating').filter((factor) => said(answers, 'aggravating', factor));
    const serious = factors.length > 0 || said(answers, 'adult', 'adult-only') || said(answers, 'adult', 'adult-and-child');
    if (serious !== (outcome === 'tell-lead')) wrong.add(`aggravating factors ${factors.join()} end in ${outcome}`);
    for (const factor of factors) if (!advice.includes(`factor-${factor}`)) wrong.add(`nothing said on ${factor}`);
    for (const rule of ['first-account-only', 'no-suspect-questions', 'nobody-copies'])
      if (!advice.includes(rule)) wrong.add(`${outcome} without ${rule}`);

    const missing = [
      ...pick(answers, 'noted', codes('noted'), 'check'),
      ...(answers['asked-child'] ? pick(answers, 'asked-child', codes('asked-child'), 'ask') : []),
      ...(answers['explained'] ? pick(answers, 'explained', codes('explained'), 'explain') : []),
    ];
    for (const key of missing) if (!advice.includes(key)) wrong.add(`missing, and not listed: ${key}`);

    const mayNotKnow = answers['child-knows'] === 'no' || answers['child-knows'] === 'unknown';
    if (mayNotKnow !== advice.includes('child-may-not-know')) wrong.add('the young person may not know, and it is not said');
    if (mayNotKnow && 'place' in answers) wrong.add('plans to meet a young person who may not know');
    if (said(answers, 'reporter', 'child') && 'child-knows' in answers) wrong.add('asks whether the young person who reported knows');
    const homeMayHarm = !said(answers, 'harm', 'no');
    if (homeMayHarm === advice.includes('parents-next')) wrong.add(`parents: ${answers['harm']} gives ${advice.join(' ')}`);
  });

  test('aggravating factors, rules, gaps and the unknown all reach the end', () => {
    expect([...wrong].slice(0, 10)).toEqual([]);
  });

  test('a child in danger ends the questions with one answer', () => {
    expect(replay(firstReport, { danger: 'yes' })).toMatchObject({ at: 'outcome', name: 'act-now' });
    expect(replay(safeguarding, { danger: 'yes' })).toMatchObject({ at: 'outcome', name: 'act-now' });
  });
});

test('the safeguarding plan lists every check not run, and is ready only when nothing is missing', () => {
  const wrong = new Set<string>();
  everyPath(safeguarding, { fully: ['affected', 'came-back'] }, ({ outcome, answers, advice }) => {
    if (outcome === 'act-now') return;
    for (const who of ['victim', 'suspect', 'location'])
      if (said(answers, 'checked', who) === advice.includes(`run-${who}`)) wrong.add(`check of ${who}`);
    if (!said(answers, 'secured', 'yes') && !advice.includes('secure-evidence')) wrong.add('evidence');
    const gaps = ['run-victim', 'run-suspect', 'run-location', 'secure-evidence', 'wish-not-asked'].filter((key) => advice.includes(key));
    if (outcome === 'write-plan' && gaps.length > 0) wrong.add(`ready, yet ${gaps.join()}`);
    if (!advice.includes('came-back') && !advice.includes('may-come-back')) wrong.add('nothing on coming back');
    if (!advice.includes('young-person-who-shared') || !advice.includes('nobody-copies')) wrong.add('a standing rule is missing');
  });
  expect([...wrong]).toEqual([]);
});
