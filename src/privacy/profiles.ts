import { type Detail, detailsOf } from './detail';

/** Someone's own page; the second part is what a service's help and rules are kept under. */
const PROFILE =
  /(?:https?:\/\/)?(?:[a-z0-9-]{1,20}\.)?(?:instagram|insta|snapchat|tiktok|facebook|fb|twitter|x|threads|youtube|twitch|onlyfans|linkedin|reddit|roblox|tumblr|pinterest|vsco|bere|bereal|kick|soundcloud|spotify|steamcommunity|linktr|carrd|telegram|t|wa|kik|discord|discordapp|vk|ask|ngl|tellonym|wattpad|deviantart|mastodon|bsky|fansly|paypal|cash|curiouscat|yubo|askfm|whatsapp)\.(?:com|me|tv|net|gg|ee|co|app|social|link|fm|al|be|chat)\/(?!(?:help|support|safety|legal|terms|privacy|policies|policy|about|community|community-guidelines|safetycenter|safetycentre|report|download|business|press|transparency|rules|watch|hashtag|explore|blog|en-gb|en|law|guidelines|contact|settings|parents)\b)[\w.@/?=&%+-]{2,120}/giu;
const SERVICE_PAGE = /^(?:https?:\/\/)?(?:help|support|safety|about|transparency|community|parents|business|newsroom|values)\./iu;
const INVITE = /\b(?:discord\.gg|t\.me|wa\.me|chat\.whatsapp\.com)\/[\w+-]{3,60}/giu;
const REDDIT = /(?<![\w/])\/?u\/[\w-]{3,30}/giu;
const ADD_PAGE = /\b(?:snapchat|snap)\.com\/add\/[\w.-]{2,40}/giu;

/** Addresses of people's own pages on a platform, but not of the platform's help or rules. */
export function findProfiles(text: string): Detail[] {
  return [
    ...detailsOf('a profile or user name', PROFILE, text, ([address]) => !SERVICE_PAGE.test(address)),
    ...detailsOf('a profile or user name', INVITE, text),
    ...detailsOf('a profile or user name', ADD_PAGE, text),
    ...detailsOf('a profile or user name', REDDIT, text),
  ];
}
