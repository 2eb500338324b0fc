import { Mention, MentionedEntity } from '@microsoft/teams.cards';
import type { Card } from './card';
import { plainText } from './elements';

/** A member of staff who is mentioned, so that Teams notifies them. The id is the directory's, or a sign-in name. */
export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/** Names as Teams turns them into mentions; the card must carry them too: see `withMentions`. */
export function mentionText(people: readonly Mentioned[]): string {
  return people.map(({ name }) => `<at>${plainText(name)}</at>`).join(', ');
}

/** The card with what Teams needs to make mentions of its names. */
export function withMentions(card: Card, people: readonly Mentioned[]): Card {
  if (people.length === 0) return card;
  const entities = people.map(
    ({ id, name }) => new Mention({ text: `<at>${plainText(name)}</at>`, mentioned: new MentionedEntity({ id, name: plainText(name) }) }),
  );
  return { ...card, msteams: { ...card.msteams, entities } };
}
