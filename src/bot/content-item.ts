import type { Bot } from './ports';

/** A named piece of content: `article:ID`, `glossary:ID`, `dialog:ID`, `outcome:DIALOG/NAME`, `law:ACT` or `service:ID`; or all of it: `bot`. */
export interface ContentItem {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}

/** Looks up an item by its name; undefined when this edition has no such item. */
export function contentItem(bot: Pick<Bot, 'content' | 'law'>, name: string): ContentItem | undefined {
  const [kind = '', id = ''] = name.split(':');
  const title = titleOf(bot, kind, id);
  return title === undefined ? undefined : { kind, id, title };
}

function titleOf({ content, law }: Pick<Bot, 'content' | 'law'>, kind: string, id: string): string | undefined {
  const [dialog = '', outcome = ''] = id.split('/');
  switch (kind) {
    case 'article':
      return content.articles.get(id)?.title;
    case 'glossary':
      return content.glossary.get(id)?.term;
    case 'bot':
      return content.notices.welcome.title;
    case 'dialog':
      return content.dialogs.get(id)?.title;
    case 'service':
      return content.services.get(id)?.name;
    case 'outcome': {
      const words = content.dialogs.get(dialog);
      const found = words?.outcomes[outcome];
      return words && found && `${words.title}: ${found.title}`;
    }
    case 'law': {
      const act = law.acts.find((one) => one.id === id);
      return act && `${act.act} ${act.section} (${act.title})`;
    }
    default:
      return undefined;
  }
}

/** Who answers for an item: an article's own owner, otherwise the one that content/owners.yaml names. */
export function ownerOf({ content }: Pick<Bot, 'content'>, { kind, id }: ContentItem): string {
  const { owners } = content;
  if (kind === 'article') return content.articles.get(id)?.owner ?? owners.outcome;
  if (kind === 'glossary') return owners.glossary;
  return owners.dialogs[id.split('/')[0] ?? ''] ?? owners.outcome;
}
