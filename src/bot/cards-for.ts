import { randomBytes } from 'node:crypto';
import type { Action } from '@microsoft/teams.cards';
import { answerCard, glossaryCard } from '../cards/answer-card';
import type { Card } from '../cards/card';
import type { Reference } from '../cards/citations';
import { press } from '../cards/elements';
import { noticeCard, type NoticeTone } from '../cards/notice-card';
import { welcomeCard } from '../cards/welcome-card';
import type { Stack } from '../dialog-engine/stack';
import { isApproved } from '../guidance/approval';
import { fill, type NoticeId } from '../guidance/notices';
import type { Article, GlossaryEntry } from '../guidance/schema';
import { bindingOf } from '../privacy/card-token';
import type { Bot } from './ports';
import type { Turn } from './turn';
import { ukTime } from './uk-time';
import { withdrawnLine, withdrawnValues } from './withdrawn';

/** What a card is sealed with: the dialogs in progress and, once previewed, the escalation's reference. */
export interface CardState {
  readonly stack: Stack;
  readonly card?: string;
  readonly reference?: string;
}

export const fresh: CardState = { stack: [] };

/** Whose card it is, where it lies, and when it was drawn. */
export interface Seat {
  readonly person: string;
  readonly conversation: string;
  readonly at: Date;
}

/** Seals the state for this person, this chat and one shift. */
export function sealFor(bot: Bot, turn: Turn, state: CardState): Promise<string> {
  return sealAt(bot, { person: turn.person.id, conversation: turn.place.conversation, at: turn.at }, state);
}

/** As `sealFor`, for a card that is drawn outside a turn of its owner. */
export function sealAt(bot: Bot, { person, conversation, at }: Seat, state: CardState): Promise<string> {
  return bot.tokens.seal({
    kind: 'officer',
    stack: state.stack.map(({ dialog, version, answers }) => ({
      dialog,
      version,
      answers: Object.fromEntries(
        Object.entries(answers).map(([step, answer]) => [step, typeof answer === 'string' ? answer : [...answer]]),
      ),
    })),
    bound: bindingOf({ kind: 'officer', conversation, person }),
    expires: Math.floor(at.getTime() / 1000) + bot.settings.cardSeconds,
    card: state.card ?? randomBytes(6).toString('base64url'),
    ...(state.reference ? { reference: state.reference } : {}),
  });
}

export function referenceOf(bot: Bot): Reference {
  const { labels, edition, notes, approval, force } = bot.content;
  const notApproved = bot.settings.showsApproval && !isApproved(approval, edition, force.nation);
  return { labels, edition, notes, ...(notApproved ? { notApproved } : {}) };
}

/** Whom to ring when a message isn't enough, from the force's own contacts. */
export function contactWords(bot: Bot): string {
  const { force, labels } = bot.content;
  if (!force.filledIn) return labels['no-contacts'];
  const named = ['duty-cse-lead', 'control-room'].flatMap((role) => force.contacts.filter((contact) => contact.role === role));
  return named.map(({ name, phone }) => (phone ? `${name}, ${phone}` : name)).join('; ') || labels['no-contacts'];
}

/** When a lead is likely to look at the channel, or plainly that nobody knows. */
export function whenWords(bot: Bot, at: Date): string {
  const { force, labels, escalation } = bot.content;
  const said = force.contacts.find(({ role }) => role === 'cse-lead-channel-hours')?.hours;
  if (!force.filledIn || !force.leadHours || !said) return force.filledIn && said ? said : labels['no-hours'];
  const { working } = bot.plan;
  if (working.open(at)) return fill(escalation.phrases['look-open'], { hours: said });
  return fill(escalation.phrases['look-later'], { hours: said, time: ukTime(working.opens(at)) });
}

/** A notice with a way to a human and back to the menu; every ending an officer sees has both. */
export async function noticeFor(
  bot: Bot,
  turn: Turn,
  id: NoticeId,
  options: {
    values?: Readonly<Record<string, string>>;
    tone?: NoticeTone;
    state?: CardState;
    actions?: (token: string) => readonly Action[];
    /** "menu-only" where asking a lead is what doesn't work. */
    ways?: 'all' | 'menu-only';
  } = {},
): Promise<Card> {
  const token = await sealFor(bot, turn, options.state ?? fresh);
  const { labels, notices } = bot.content;
  const menu = press(labels.menu, 'start', { token, dialog: 'menu' });
  const ways = options.ways === 'menu-only' ? [menu] : [menu, press(labels['ask-lead'], 'escalate', { token })];
  const values = { contact: contactWords(bot), when: whenWords(bot, turn.at), ...options.values };
  return noticeCard(notices[id], values, [...(options.actions?.(token) ?? []), ...ways], options.tone, codeLine(bot, notices[id].code));
}

/** The line with the code that a helpdesk looks up in docs/helpdesk.md; undefined for what is no error. */
export function codeLine({ content }: Pick<Bot, 'content'>, code: string | undefined): string | undefined {
  return code && fill(content.labels['helpdesk-code'], { code });
}

export async function welcomeFor(bot: Bot, turn: Turn): Promise<Card> {
  return welcomeCard(bot.content.notices.welcome, bot.content.labels, await sealFor(bot, turn, fresh));
}

/** The card of an article; `others` are articles that may have been meant instead. */
export async function answerFor(bot: Bot, turn: Turn, article: Article, others: readonly string[] = []): Promise<Card> {
  const { services } = bot.content;
  const off = await withdrawnFor(bot, turn, `article:${article.id}`, article.title);
  if (off) return off;
  return answerCard(referenceOf(bot), await sealFor(bot, turn, fresh), {
    article,
    services: article.services.flatMap((id) => services.get(id) ?? []).filter(({ id }) => !bot.switches.withdrawn(`service:${id}`)),
    withdrawn: article.services.flatMap((id) => withdrawnLine(bot, `service:${id}`) ?? []),
    others: titlesOf(bot, others),
    related: titlesOf(
      bot,
      article.related.filter((id) => !others.includes(id)),
    ),
    dialogs: article.dialogs.flatMap((id) => {
      const words = bot.content.dialogs.get(id);
      return words && bot.dialogs.has(id) ? [{ id, title: words.title }] : [];
    }),
    today: turn.at.toISOString().slice(0, 10),
  });
}

export async function glossaryFor(bot: Bot, turn: Turn, entry: GlossaryEntry): Promise<Card> {
  const off = await withdrawnFor(bot, turn, `glossary:${entry.id}`, entry.term);
  if (off) return off;
  return glossaryCard(referenceOf(bot), await sealFor(bot, turn, fresh), entry, titlesOf(bot, entry.related));
}

/** What stands in place of content that was taken out of use without a release: since when, why, and another way. */
async function withdrawnFor(bot: Bot, turn: Turn, item: string, title: string): Promise<Card | undefined> {
  const off = bot.switches.withdrawn(item);
  return off && noticeFor(bot, turn, 'content-withdrawn', { tone: 'attention', values: { title, ...withdrawnValues(off) } });
}

/** The title of an article or the term of a glossary entry. */
export function titleOf(bot: Bot, id: string, kind?: 'article' | 'glossary'): string | undefined {
  return kind === 'glossary' ? bot.content.glossary.get(id)?.term : bot.content.articles.get(id)?.title;
}

export function titlesOf(bot: Bot, ids: readonly string[]): { id: string; title: string }[] {
  return ids.flatMap((id) => {
    const article = bot.content.articles.get(id);
    return article ? [{ id, title: article.title }] : [];
  });
}
