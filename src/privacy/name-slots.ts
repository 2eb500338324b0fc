import { ageAt, isOfMany, schoolYearAt } from './ages';
import type { Token } from './read-tokens';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const PEOPLE =
  set(`victim vic v victims suspect susp sus perp perpetrator offender pupil student kid child girl boy lad lass male female man woman teen teenager
  mum mam mom mother dad father stepdad stepmum stepfather stepmother parent carer brother bro sister sis sibling cousin uncle auntie aunt nan nana gran
  grandma grandad boyfriend bf girlfriend gf ex mate friend bestie partner teacher head headteacher headmaster dsl tutor counsellor worker coach
  neighbour witness complainant ip ap yp misper caller informant youth classmate son daughter twin twins niece nephew person bloke guy fella youngster tutor`);
const NAMING = set('called named nicknamed aka surnamed');
const BEING = set("is hes shes theyre whos he's she's who's they're was thats that's im i'm are");
const FAMILY = set(
  'mum mums mam mom mother dad dads father parents sister brother nan gran stepdad stepmum bf boyfriend gf girlfriend ex cousin uncle aunt auntie',
);
const BELONGINGS =
  set(`phone mobile number account acc insta instagram snap snapchat tiktok profile house home address room bedroom laptop ipad teacher school mates
  mate host friends friend pics pic photos photo nudes nude picture pictures image images video vid case statement interview family tutor carer social solicitor name surname
  dob birthday email messages dms story face body account's head form class behaviour side version disclosure grandparents foster xbox device devices`);
const SAID = set(
  'said says told tells sent messaged texted posted shared asked asks threatened admitted admits denied denies rang phoned forwarded leaked disclosed uploaded blackmailed screenshotted replied claims claimed dmed snapped confided reckons',
);
const DOES = set(
  "is was has hasn't hasnt isn't isnt wasn't wasnt wants keeps lives goes attends thinks knows got took made went came left gave showed filmed cried put had did does didn't didnt doesn't doesnt won't wont can't cant and",
);
const MET = set(
  'to with interviewed interview interviewing arrest arrested arresting visit visited visiting seen met meet told asked messaged texted blackmailed blackmailing threatened raped assaulted harassed bullied bullying groomed touched kissed dated dating',
);
const SPEAKING = set('speak spoke spoken speaking talk talked talking chat chatted chatting sent send dating happened');
const ACTING = set(
  'tell tells telling ask asking help helping get gets getting blame blaming involve involving safeguard safeguarding support supporting interview interviewing ring ringing bring bringing warn warning let lets believe thank protect question questioning remind does did',
);
const BEFORE_SENTENCE = set('that and because cos when if but so then after where while since says');
const PICTURES = set(
  'pic pics picture pictures photo photos image images nude nudes video videos vid vids selfie selfies screenshot screenshots deepfake footage clip clips',
);
const DONE_BY = set(
  'sent posted shared leaked forwarded blackmailed threatened bullied groomed raped assaulted uploaded taken filmed made harassed messaged reported contacted targeted pressured touched',
);
const WORRIED = set(
  'call worried concerned rumours rumour email disclosure info intel concerns spoke spoken talking talk asking asked upset',
);
const AFTER_IS = set(
  'been not got gone told just really saying crying asking getting sent posted scared worried upset being now still also refusing denying coming going in on back fine',
);
const NOT_A_NAME = set(
  'the him her them his hers their names name out something police back again today tonight yesterday earlier over for into this that these those you your our who what and but with about from abuse abusive nasty slag slut gay fat ugly being having saying asking because after before when while childline control ambulance social school liar vulnerable missing high medium low risk',
);
const HUMAN = set(
  "wont won't hasnt hasn't isnt isn't wasnt wasn't doesnt doesn't didnt didn't cant can't keeps wants lives attends thinks knows said says told sent uses needs likes loves feels reckons refuses",
);
const TOLD = set('be have get see come go sit know need stay still speak talk attend give');
const PRONOUNS = set('she he who they it i we you hes shes');

const TITLES = set('mr mrs miss ms mister dr doctor prof professor mx rev imam sister');

export interface Place {
  readonly at: number;
  readonly before: string;
  readonly before2: string;
  readonly before3: string;
  readonly next: string;
  readonly next2: string;
  readonly token: Token;
  readonly tokens: readonly Token[];
}

export function placeOf(tokens: readonly Token[], at: number, token: Token): Place {
  const word = (step: number) => tokens[at + step]?.word ?? '';
  return { at, before: word(-1), before2: word(-2), before3: word(-3), next: word(1), next2: word(2), token, tokens };
}

const startsClause = ({ token, before }: Place): boolean => token.opens || /,/.test(token.gap) || BEFORE_SENTENCE.has(before);

/** "a girl called X", "her name is X", "names: X", "goes by X". */
export function isNamed({ before, before2, before3, token }: Place): boolean {
  if (NAMING.has(before))
    return (
      PEOPLE.has(before2) ||
      BEING.has(before2) ||
      before === 'nicknamed' ||
      /,/.test(token.gap) ||
      ['someone', 'somebody', 'one', 'by', 'user', 'he', 'she', 'who', 'they'].includes(before2)
    );
  if (before === 'is' || before === 'was') return ['name', 'names', 'surname', 'nickname'].includes(before2);
  if (['name', 'names', 'surname', 'nickname', 'forename'].includes(before))
    return (
      /[:=-]/.test(token.gap) ||
      [
        'her',
        'his',
        'their',
        'victims',
        'suspects',
        'vics',
        'mums',
        'dads',
        'lads',
        'girls',
        'boys',
        'childs',
        'kids',
        'victim',
        'suspect',
      ].includes(before2)
    );
  return before === 'as' && before2 === 'known' && before3 !== 'also' && before3 !== 'is' && before3 !== 'what'
    ? true
    : before === 'by' && ['goes', 'go', 'going'].includes(before2);
}

/** "X from year 9", "X (14)", "X, 14,", "X who is in year 9". */
export function hasAge({ tokens, at, token }: Place, plain: boolean): boolean {
  let step = at + 1;
  const link = tokens[step]?.word ?? '';
  const gap = tokens[step]?.gap ?? '';
  if (/[.?!;:]/.test(gap)) return false;
  if (['from', 'in', 'of', 'whos', 'who', 'is', 'hes', 'shes', 'aged'].includes(link)) step += 1;
  if (['is', 'in'].includes(tokens[step]?.word ?? '')) step += 1;
  if (['in', 'the'].includes(tokens[step]?.word ?? '')) step += 1;
  const year = schoolYearAt(tokens, step);
  if (year !== undefined) return !isOfMany(tokens, year) && (step > at + 1 || /[(,]/.test(gap) || token.capital);
  const age = ageAt(tokens, step);
  if (age === undefined || isOfMany(tokens, age)) return false;
  return step > at + 1 || /[(,]/.test(gap) || (plain && !/^\d+$/.test(link));
}

/** "X's mum", "Xs mum", "X's phone". */
export function ownsSomething({ token, next, before }: Place): boolean {
  if (token.owns) return FAMILY.has(next) || BELONGINGS.has(next);
  return token.word.endsWith('s') && FAMILY.has(next) && !PRONOUNS.has(before);
}

/** "X said", "X told me", where a sentence or clause begins. */
export function speaks(place: Place): boolean {
  return startsClause(place) && SAID.has(place.next);
}

export function actsAtStart(place: Place): boolean {
  if (!startsClause(place)) return false;
  return place.token.owns ? AFTER_IS.has(place.next) : SAID.has(place.next) || (DOES.has(place.next) && place.next !== 'and');
}

/** "the victim X", "her mate X sent it". */
export function isPersonNoun(word: string): boolean {
  return PEOPLE.has(word);
}

export function followsPerson({ before, token }: Place): boolean {
  return PEOPLE.has(before) && !/[.?!;]/.test(token.gap);
}

export function acts({ next, token, tokens, at }: Place): boolean {
  return SAID.has(next) || DOES.has(next) || token.owns || ['from', 'in'].includes(next) || /[,.(]/.test(tokens[at + 1]?.gap ?? '.');
}

export function says({ next }: Place): boolean {
  return SAID.has(next);
}

/** "how do I close this with X, she's had four officers". */
export function isTakenUp({ before, next, tokens, at }: Place): boolean {
  const comma = /^, ?$/.test(tokens[at + 1]?.gap ?? '');
  return comma && ['with', 'about', 'to', 'for', 'on', 'tell', 'ask'].includes(before) && ['she', 'he', 'who', ...PRONOUNS].includes(next);
}

/** "X wont come out", "X is the one", "can X be told": a word that is also a name does or is what people do and are. */
export function isLikePerson({ token, before, next, next2, tokens, at }: Place): boolean {
  const starts = token.opens || /,/.test(token.gap) || BEFORE_SENTENCE.has(before);
  if (starts && HUMAN.has(next)) return true;
  if (starts && ['is', 'was'].includes(next)) return AFTER_IS.has(next2) || (next2 === 'the' && tokens[at + 3]?.word === 'one');
  return ['can', 'should', 'does', 'did', 'would', 'could', 'must'].includes(before) && TOLD.has(next);
}

/** "the boy known as X", "a girl called X": whatever the word is, there it is a name. */
export function isCalledSo({ token, before, before2, before3 }: Place): boolean {
  if (NOT_A_NAME.has(token.word) || token.word.length < 3 || !/^ ['"(]?$/.test(token.gap)) return false;
  if (before === 'as') return before2 === 'known' && PEOPLE.has(before3);
  return ['called', 'named', 'nicknamed', 'aka'].includes(before) && PEOPLE.has(before2) && !['caller', 'head', 'worker'].includes(before2);
}

/** "its wee X", "that's young X". */
export function isBelittled({ before, before2 }: Place): boolean {
  return (
    ['wee', 'young', 'little', 'lil', 'big'].includes(before) && ['its', 'it', 'is', 'thats', 'that', 'was', 'called'].includes(before2)
  );
}

/** "X wei's host family": the second name owns something. */
export function secondOwns({ next2, tokens, at }: Place): boolean {
  const second = tokens[at + 1];
  return second !== undefined && second.owns && /^\s$/.test(second.gap) && (FAMILY.has(next2) || BELONGINGS.has(next2));
}

/** "spoke to X", "arrested X". */
export function isMet({ before, before2, token }: Place): boolean {
  if (/[.?!;:]/.test(token.gap)) return false;
  if (before === 'of')
    return PICTURES.has(before2) || FAMILY.has(before2) || ['parent', 'carer', 'friend', 'friends', 'mates'].includes(before2);
  if (before === 'by') return DONE_BY.has(before2);
  if (before === 'about') return WORRIED.has(before2);
  return before === 'to' || before === 'with' ? SPEAKING.has(before2) : MET.has(before);
}

/** "tell X", "help X": verbs that take a person, for words that could hardly be anything else there. */
export function isActedOn({ before, token }: Place): boolean {
  return ACTING.has(before) && token.gap === ' ';
}

/** "the X family", "the X twins". */
export function isFamilyName({ next, before }: Place): boolean {
  return (
    ['the', 'that', 'this', 'de', 'da', 'van', 'el', 'al', 'both', 'other', 'whole'].includes(before) &&
    [
      'family',
      'brothers',
      'sisters',
      'household',
      'twins',
      'siblings',
      'lads',
      'boys',
      'girls',
      'lad',
      'boy',
      'girl',
      'kid',
      'lass',
    ].includes(next)
  );
}

/** "Mr X", "mrs X". */
export function hasTitle({ before, before2, token, tokens, at }: Place): boolean {
  if (/^[b-z]$/.test(before) && TITLES.has(before2)) return /^\.?\s$/.test(token.gap) && /^\.?\s$/.test(tokens[at - 1]?.gap ?? '');
  return TITLES.has(before) && /^\.?\s$/.test(token.gap);
}
