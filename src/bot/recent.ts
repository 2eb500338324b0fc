/** The articles a chat was last shown, for follow-ups; ids only, in memory of this instance, for ten minutes. */
export interface Recent {
  remember(conversation: string, articles: readonly string[], at: Date): void;
  last(conversation: string, at: Date): readonly string[];
}

const TEN_MINUTES = 600_000;
const MOST_CHATS = 5_000;

/** Remembers per chat, forgetting the oldest chat when there are too many. */
export function recentArticles(): Recent {
  const chats = new Map<string, { readonly articles: readonly string[]; readonly at: number }>();
  return {
    remember(conversation, articles, at) {
      if (articles.length === 0) return;
      chats.delete(conversation);
      chats.set(conversation, { articles: articles.slice(0, 3), at: at.getTime() });
      const oldest = chats.keys().next();
      if (chats.size > MOST_CHATS && !oldest.done) chats.delete(oldest.value);
    },
    last(conversation, at) {
      const seen = chats.get(conversation);
      return seen && at.getTime() - seen.at < TEN_MINUTES ? seen.articles : [];
    },
  };
}
