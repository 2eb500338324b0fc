import { containing } from '../../dialogs/containing';
import { suspect } from '../../dialogs/suspect';
import { said } from '../../src/dialog-engine/define-dialog';
import { readYaml } from '../../src/guidance/read-content-file';
import { dialogWordsSchema } from '../../src/guidance/schema';
import { everyPath } from './every-path';

// What currency.md section 5b forbids may only be named to forbid it, in the same sentence.
const FORBIDS = /\b(nobody|never|no|not|don't|doesn't|nothing|without)\b/i;
const NAMED_ONLY_TO_FORBID: Record<string, RegExp> = {
  'copying an intimate image': /\b(screenshot|photograph|photo|forward|print|upload|copy|copying|export|airdrop|email it|send it|save it)/i,
  'questioning a child who may be a suspect':
    /what they did|who (else )?has it|hand it over|see their phone|make pupils|question (them|pupils)/i,
  'going into a private page': /get into|get in\b|private page|closed group|friend or send|borrow/i,
};
const NEVER_SAID: Record<string, RegExp> = {
  blame: /risky|promiscuous|banter|revenge porn|(her|him|them)sel(f|ves) at risk|perpetrator/i,
  'a verdict': /this is a crime|has committed|have committed|no offence|is guilty/i,
  'deleting as something to do': /(^|\. )(Delete|Ask (them|him|her|the poster|the school) to delete)/,
  'copying as something to do':
    /(^|[.;:,] )(also |then )?(take|make|get|keep|save|send) (us |me )?(a |an |the )?(screenshot|photo|photograph|copy|printout|recording of)/i,
  'a promise of removal': /(will|can) be (fully |completely )?removed for good|will remove everything|gone for good/i,
};
// Names of a help page and facts an officer chooses are not advice.
const EXCEPTIONS = [
  /Report Remove.*(own device|exception)/,
  /^(Someone has copied|An intimate image was copied|Copies on devices|Leave copies on devices)/,
];

describe.each(['parents', 'report', 'containing', 'first-report', 'safeguarding', 'suspect', 'support'])(
  'overrides in the words of %s',
  (id) => {
    const words = readYaml(`content/dialogs/${id}.yaml`, dialogWordsSchema);
    const texts = [
      ...Object.values(words.advice).map(({ text }) => text),
      ...Object.values(words.outcomes).flatMap(({ title, lead }) => [title, lead]),
      ...Object.values(words.steps).flatMap(({ question, help = '' }) => [question, help]),
    ];
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/));

    test.each(Object.entries(NAMED_ONLY_TO_FORBID))('%s is only named to forbid it', (_, pattern) => {
      const suspicious = sentences.filter((sentence) => pattern.test(sentence) && !FORBIDS.test(sentence));
      expect(suspicious.filter((sentence) => !EXCEPTIONS.some((exception) => exception.test(sentence)))).toEqual([]);
    });

    test.each(Object.entries(NEVER_SAID))('no %s', (_, pattern) => {
      expect(
        [...texts, ...Object.values(words.steps).flatMap(({ choices }) => Object.values(choices))].filter((text) => pattern.test(text)),
      ).toEqual([]);
    });

    test('deleting is only spoken of to stop it, or to say what comes before it', () => {
      expect(
        sentences.filter(
          (sentence) => /\bdelet/i.test(sentence) && !FORBIDS.test(sentence) && !/before|has been deleted|until|has anyone/i.test(sentence),
        ),
      ).toEqual([]);
    });

    test('an officer is never sent to 999 before the radio', () => {
      for (const text of texts.filter((one) => one.replace(/0[\d ]{8,}\d/g, '').includes('999')))
        expect(text).toMatch(/^Radio or control room first\. Use 999 only without a radio/);
    });
  },
);

test('nobody asks a poster or a platform to take anything down before evidence is secured and removal agreed', () => {
  const wrong = new Set<string>();
  everyPath(containing, {}, ({ answers, advice, outcome }) => {
    const ready = said(answers, 'secured', 'yes') && said(answers, 'agreed', 'yes');
    if (!ready && (advice.includes('ask-poster') || advice.includes('ask-platform')))
      wrong.add(`asks too early: ${JSON.stringify(answers)}`);
    if (!said(answers, 'secured', 'yes') && (outcome !== 'preserve-first' || advice[0] !== 'secure-evidence'))
      wrong.add(`evidence not first: ${outcome}`);
  });
  expect([...wrong]).toEqual([]);
});

test('a poster who may be a suspect, an adult or unknown is never approached', () => {
  const wrong = new Set<string>();
  everyPath(containing, {}, ({ answers, advice }) => {
    const illegal = ['image', 'grooming', 'trafficking', 'unknown'].some((kind) => said(answers, 'kind', kind));
    const unsafe = illegal || said(answers, 'poster', 'adult') || said(answers, 'poster', 'unknown') || !said(answers, 'crime', 'no');
    if (unsafe && advice.includes('ask-poster')) wrong.add(JSON.stringify(answers));
    const poster = answers['poster'];
    if (poster !== undefined && poster !== 'adult' && !said(answers, 'crime', 'no') && !advice.includes('no-questions'))
      wrong.add(`no safeguard: ${JSON.stringify(answers)}`);
    if (advice.includes('ask-poster') && !advice.includes('stop-if-they-tell')) wrong.add('asks without the limit');
    const adultBehind = poster === 'adult' || said(answers, 'kind', 'grooming') || said(answers, 'kind', 'trafficking');
    if (adultBehind && !advice.includes('do-not-approach')) wrong.add(`may warn an adult: ${JSON.stringify(answers)}`);
  });
  expect([...wrong].slice(0, 5)).toEqual([]);
});

test('a suspect who may be a child always has the safeguards; one under age is never interviewed', () => {
  const wrong = new Set<string>();
  everyPath(suspect, { fully: ['welfare', 'arrest'] }, ({ answers, advice, outcome }) => {
    const age = answers['adult'] === 'adult-only' ? 'adult' : answers['suspect-age'];
    const tooYoung = age === 'under-10' || (age === '10-11' && answers['nation'] === 'Scotland');
    if (tooYoung !== (outcome === 'too-young')) wrong.add(`${age} in ${answers['nation']}: ${outcome}`);
    if (tooYoung && ['voluntary', 'necessity', 'powers', 'outcome-21'].some((key) => advice.includes(key)))
      wrong.add(`under age, yet ${advice.join(' ')}`);
    if (!tooYoung && age !== 'adult' && !advice.includes('no-questions')) wrong.add(`no safeguard: ${JSON.stringify(answers)}`);
    if (outcome !== 'too-young' && outcome !== 'check-age' && !advice.includes('no-private-pages'))
      wrong.add('private pages not ruled out');
    const necessity = advice.includes('necessity') || advice.includes('necessity-elsewhere');
    if (said(answers, 'arrest', 'arrest') !== necessity) wrong.add(`arrest without the necessity test: ${JSON.stringify(answers)}`);
    if (advice.includes('powers') && ['Scotland', 'Northern-Ireland'].some((nation) => said(answers, 'nation', nation)))
      wrong.add('PACE outside England and Wales');
    if (age === 'adult' && advice.includes('outcome-21')) wrong.add('Outcome 21 for an adult');
    if (!said(answers, 'secured', 'yes') && !advice.includes('secure-evidence')) wrong.add('evidence not secured, and no word of it');
  });
  expect([...wrong].slice(0, 5)).toEqual([]);
});
