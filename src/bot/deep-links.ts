import type { Content } from '../guidance/content';

/** A link for an intranet page; `prefills` is the fixed word that the officer then sends. */
export interface DeepLink {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly prefills?: string;
}

/** What links are made from; without the catalogue's id there are none, because an uploaded app is known by that id alone. */
export interface LinkSettings {
  readonly catalogAppId?: string;
  readonly identity?: { readonly appId: string };
}

const TEAMS = 'https://teams.microsoft.com/l';
/** The entries of the menu, in its order. */
const STARTS = ['threshold', 'parents', 'report', 'ask-lead'] as const;

/** Links to the app's page, to the chat, and to the chat with a dialog's own word filled in. Nothing of a case is in a link. */
export function deepLinks({ catalogAppId, identity }: LinkSettings, { labels, lexicon }: Pick<Content, 'labels' | 'lexicon'>): DeepLink[] {
  if (!catalogAppId) return [];
  const app: DeepLink = { id: 'app', title: labels['link-app'], url: `${TEAMS}/app/${catalogAppId}` };
  const chat: DeepLink = { id: 'chat', title: labels['link-chat'], url: `${TEAMS}/entity/${catalogAppId}/conversations` };
  const dialogs = STARTS.flatMap((id): DeepLink[] => {
    const word = lexicon.commands[id]?.[0];
    if (!word || !identity) return [];
    const url = `${TEAMS}/chat/0/0?users=${encodeURIComponent(`28:${identity.appId}`)}&message=${encodeURIComponent(word)}`;
    return [{ id, title: labels[id], url, prefills: word }];
  });
  return [app, chat, ...dialogs];
}
