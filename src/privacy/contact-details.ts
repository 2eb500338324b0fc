import { type Detail, detailsOf } from './detail';
import { isOrdinary } from './ordinary-words';

const EMAIL = /[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\s?\.\s?[a-z][\w-]{1,62}){1,4}/giu;
const EMAIL_IN_WORDS =
  /\b[\w.+-]{2,64}\s?(?:@|\bat\b|\(at\))\s?(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|live|aol|btinternet|sky|virginmedia|talktalk|msn|protonmail|proton|mail)\s?(?:\.|\bdot\b|\(dot\))\s?(?:com|co|uk|net|org|me)\b/giu;
const EMAIL_SPELT = /\b[\w.+-]{2,64}\s(?:at|@)\s[\w-]{2,40}(?:\s(?:dot|\.)\s[\w-]{2,20}){1,4}\b/giu;
const EMAIL_CUT_SHORT = /\b[\w.+-]{2,64}@(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|btinternet)\b/giu;
const EMAIL_HALF = /\b([\w.+-]{4,64})\sat\s(?:gmail|googlemail|hotmail|yahoo|icloud|protonmail)\b/giu;
/** A shared mailbox of an organisation is nobody's own. */
const SHARED_MAILBOX =
  /^(?:help|helpline|info|information|enquir(?:y|ies)|contact|contactus|support|reports?|admin|office|hello|advice|referrals?|mash|press|jo|post|mail|safeguarding|privacy|dpo|foi|data\.protection|[a-z]{2,12}\.referrals?)@(?!(?:gmail|hotmail|outlook|yahoo|icloud|live)\.)/iu;

const PHONE = /(?<![\w/])(?:\+?\s?44|0044|\(?[0o])[\s().-]{0,3}[\do](?:[\s().-]{0,3}[\do]){7,10}(?![\s-]?\d)/giu;
const PHONE_PARTED = /(?<![\w/])0\d{3,4}\/\d{3}[ -]?\d{3,4}(?![\d/])/gu;
const DIGIT = '(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|hundred|thousand)';
const PHONE_IN_WORDS = new RegExp(`\\b(?:zero|oh|o|plus four four)(?:[\\s,-]{1,2}${DIGIT}){6,14}\\b`, 'giu');
const PHONE_ABROAD = /(?<![\w/])(?:\+|00)(?!44)[1-9]\d{0,2}[\s().-]{0,2}\d(?:[\s().-]{0,2}\d){6,11}(?!\d)/gu;
const MOBILE_WITHOUT_ZERO = /(?<![\d/.-])(?:44)?7\d{3}[\s-]?\d{3}[\s-]{0,3}\d{3}(?![\d/])/gu;
const SHORT_NUMBER =
  /\b(?:mob|mobile|phone|tel|telephone|landline|cell|contact|home)\s?(?:no|num|number|phone|#)?\.?\s?(?:is|was|:|=|-)?\s{0,2}(?!116)\d{3}[\s-]?\d{3,5}\b|\b(?:ring|call|text|whatsapp|reach|contact|phone)\s(?:him|her|them|mum|dad|me|\p{L}{2,20})\son\s(?!116)\d{3}[\s-]?\d{3,5}\b/giu;

/** Lines of organisations with an ordinary area code; 03 and 08 numbers are never anybody's own. */
const ORGANISATIONS = new Set([
  '2077042040',
  '1223203030',
  '2085508822',
  '2076396967',
  '2078252500',
  '2078235430',
  '2076867225',
  '1372847160',
  '1765688827',
  '2072305050',
  '2072301212',
  '1618725050',
]);

/** Emails and phone numbers of people; shared mailboxes, helplines and short codes are left alone. */
export function findContacts(text: string): Detail[] {
  return [
    ...detailsOf('an email address', EMAIL, text, ([email]) => !SHARED_MAILBOX.test(email)),
    ...detailsOf('an email address', EMAIL_IN_WORDS, text),
    ...detailsOf('an email address', EMAIL_SPELT, text),
    ...detailsOf('an email address', EMAIL_CUT_SHORT, text),
    ...detailsOf('an email address', EMAIL_HALF, text, ([, name = '']) => !isOrdinary(name.toLowerCase())),
    ...detailsOf('a phone number', PHONE, text, ([number]) => isPersonal(number)),
    ...[PHONE_PARTED, PHONE_IN_WORDS, PHONE_ABROAD].flatMap((pattern) => detailsOf('a phone number', pattern, text)),
    ...detailsOf('a phone number', MOBILE_WITHOUT_ZERO, text),
    ...detailsOf('a phone number', SHORT_NUMBER, text),
  ];
}

function isPersonal(number: string): boolean {
  const digits = number
    .replace(/o/giu, '0')
    .replace(/\D/g, '')
    .replace(/^(?:0044|44)/, '')
    .replace(/^0+/, '');
  if (!/^[127]\d{8,9}$/.test(digits)) return false;
  return !ORGANISATIONS.has(digits);
}
