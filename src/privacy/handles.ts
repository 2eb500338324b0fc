import { type Detail, detailsOf } from './detail';
import { isFirstName, isKnown, isMaybeName, isRegion, isStrange, isTown } from './name-lexicon';
import { isOrdinary } from './ordinary-words';

import type { Reading } from './read-tokens';

const PLATFORM =
  /\b(?:finsta|insta|instagram|ig|snap|snapchat|sc|tik ?tok|tt|facebook|fb|twitter|discord|youtube|yt|twitch|roblox|xbox|psn|playstation|steam|fortnite|kik|telegram|whatsapp|reddit|threads|onlyfans|vsco|bereal|yubo|wizz|tumblr|pinterest|minecraft|epic|gamertag|username|user ?name|user|handle|screen ?name|display name|gamer ?tag|tag|account|acc|profile|login|add)\b/iu;
const AT = /(?<![\w@.])@([a-z0-9_](?:[\w.]{1,29}))/giu;
const UNDERSCORED = /(?<![\w./-])[a-z0-9.]{0,20}_{1,3}[\w.]{1,30}(?<!\.)/giu;
const FILE =
  /^(?:img|dsc|vid|mov|pxl|screenshot|screen_shot|image|video|photo|file|doc|scan|wa)[_-]|\.(?:jpe?g|png|gif|mp4|mov|heic|pdf|docx?|xlsx?|zip|txt|csv|avi|webp)$/iu;
const NUMBERED = /(?<![\w@./-])([a-z][a-z.]{2,24})(\d{2,6})(?![\w/-])/giu;
const DOTTED = /(?<![\w@./-])(?:x{1,3}[._-]?)?[a-z]{2,20}(?:\.[a-z0-9]{1,20}){1,3}(?![\w@/])/giu;
const LEET = /(?<![\w@./-])(?=[a-z\d]{6,25}(?![\w/]))[a-z]{1,12}\d{1,4}[a-z]{1,12}[a-z\d]{0,12}/giu;
const DISCORD = /(?<!\w)[\w.]{2,32}#\d{4}(?!\d)/gu;
const NAMED =
  /\b(?:user ?name|user|handle|gamer ?tag|screen ?name|display name|tag|psn|(?:finsta|insta|instagram|snap|snapchat|sc|tik ?tok|ig|discord|twitter|roblox|xbox|kik|telegram|yubo|tt|fb|facebook)(?: (?:user ?name|name|handle|id|tag|account|acc|profile|user))?|account|acc|profile)(?:\s?(?:is|was|:|=|-|called|named|as|under|with|name|goes by|“|"|')){1,3}\s?@?([a-z0-9_.-]{3,30})/giu;
const GOES_BY =
  /\b(?:goes by|known as|aka|add(?:ed)?(?: (?:her|him|them|me))?|calls (?:herself|himself|themselves)|as)(?: the (?:name|handle|username))?\s["'@]?([a-z0-9_.]{3,30})["']? on (?:insta|instagram|snap|snapchat|tik ?tok|discord|roblox|xbox|twitter|kik|telegram|fb|facebook|twitch|psn|yubo|reddit|fortnite|youtube|ig|sc)\b/giu;
const STEM = new Set(
  'year yr yrs age aged covid iphone ipad windows win ios android galaxy samsung gcse section sec para page chapter version code outcome form class room part top act soa pha mca cja sch schedule ks stage level step under over about approx around chromebook pixel macbook gen tier box vol channel unit block flat mg hocr pace cop annex app appendix art article bn ps psn mp ver tel mob'.split(
    ' ',
  ),
);
/** Official accounts that officers point to. */
const OFFICIAL =
  /^(?:childline|nspcc|ceop|iwf|thinkuknow|met|police|gmp|btp|psni|nca|college|saferinternet|uksic|childnet|barnardo|samaritan|crimestopper|fearless|papyrus|youngminds|kooth|galop|stonewall|victimsupport|internetwatch|gov|dfe|ofsted|npcc|here|everyone|channel|team|bot|stepup)/iu;
const DOMAIN = /\.(?:com|co|uk|org|net|gov|police|info|io|me|tv|gg|ac|nhs|scot|wales|cymru|eu|pdf|docx?|jpg|png|mp4|xlsx?)(?:\.|$)/iu;
const NEAR = 45;

/** User names: marked by @, an underscore or a number, or said to be one. */
export function findHandles({ text, calm }: Reading): Detail[] {
  const near = (index: number, length: number) =>
    PLATFORM.test(text.slice(Math.max(0, index - NEAR), index)) || PLATFORM.test(text.slice(index + length, index + length + 30));
  const kind = 'a profile or user name';
  const handle = (name: string) => /[\d_]/.test(name.slice(1)) || /[a-z]\.[a-z]/i.test(name);
  const isSaid = ({ 1: raw = '' }: RegExpExecArray) => {
    const name = raw.replace(/\.+$/, '').toLowerCase();
    if (FILE.test(name) || /^\d+$/.test(name) || DOMAIN.test(name) || OFFICIAL.test(name) || isKnown(name)) return false;
    const stem = name.replace(/\d+$/, '');
    return handle(name) ? !STEM.has(stem) && !/^\d+[a-z]{1,4}$/.test(name) : name.length > 3 && isStrange(name);
  };
  return [
    ...detailsOf(
      kind,
      AT,
      text,
      ({ 1: name = '' }) =>
        /[a-z]/i.test(name) &&
        !OFFICIAL.test(name) &&
        !isOrdinary(name.toLowerCase()) &&
        !isKnown(name.toLowerCase()) &&
        !isTown(name.toLowerCase()) &&
        !isRegion(name.toLowerCase()) &&
        !/^\d{1,2}(?:am|pm)?$/i.test(name),
    ),
    ...detailsOf(kind, UNDERSCORED, text, ([name]) => /[a-z]/i.test(name) && !FILE.test(name) && !/^_|^[A-Z_]+$/.test(name)),
    ...detailsOf(kind, DISCORD, text, ([name]) => /[a-z]/i.test(name)),
    ...detailsOf(kind, NUMBERED, text, ({ 0: whole, 1: stem = '', 2: digits = '', index }) => {
      const word = stem.toLowerCase();
      if (STEM.has(word) || isKnown(word) || (calm && stem === stem.toUpperCase() && stem.length < 5)) return false;
      return near(index, whole.length)
        ? !(isOrdinary(word) && digits.length < 3)
        : isFirstName(word) || (isMaybeName(word) && digits.length > 3);
    }),
    ...detailsOf(
      kind,
      DOTTED,
      text,
      ({ 0: name, index }) =>
        near(index, name.length) &&
        !DOMAIN.test(name) &&
        !/^(?:e\.g|i\.e|a\.m|p\.m|d\.o\.b|n\.i|u\.k|etc\.)/i.test(name) &&
        !name.split('.').every((part) => isOrdinary(part.toLowerCase()) && part.length > 2),
    ),
    ...detailsOf(
      kind,
      LEET,
      text,
      ({ 0: name, index }) =>
        near(index, name.length) && !STEM.has(name.replace(/\d.*/, '').toLowerCase()) && !/^(?:year|yr|y|s|mg|g)\d/i.test(name),
    ),
    ...detailsOf(kind, NAMED, text, isSaid),
    ...detailsOf(kind, GOES_BY, text, ({ 1: name = '' }) => !isOrdinary(name.toLowerCase()) && !isKnown(name.toLowerCase())),
  ];
}
