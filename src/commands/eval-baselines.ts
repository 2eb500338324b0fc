import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en-min';
import { NluNeural } from '@nlpjs/nlu';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { miniSearch } from './eval-mini-search';
import type { Article } from '../guidance/schema';
import type { Candidate, Search } from '../guidance/search';

export interface Baseline {
  readonly name: string;
  readonly search: Search;
}

const textOf = ({ title, asks, short, points }: Article): string => [title, ...asks, short, ...points].join(' . ');

/** Kept libraries over the same articles; none of them can refuse. */
export async function evalBaselines(articles: readonly Article[], questions: readonly string[]): Promise<Baseline[]> {
  return [
    { name: 'MiniSearch default', search: miniSearchDefault(articles) },
    { name: 'MiniSearch stemmed, fuzzy', search: miniSearch(articles) },
    { name: 'lunr', search: lunrSearch(articles) },
    { name: 'FlexSearch', search: flexSearch(articles) },
    { name: '@nlpjs/nlu', search: await nlpjs(articles, questions) },
  ];
}

function miniSearchDefault(articles: readonly Article[]): Search {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(articles.map((article) => ({ id: article.id, text: textOf(article) })));
  return {
    find: (question) =>
      index
        .search(question)
        .slice(0, 5)
        .map(({ id, score }) => ({ id: String(id), score })),
  };
}

function lunrSearch(articles: readonly Article[]): Search {
  const index = lunr((builder) => {
    builder.field('text');
    for (const article of articles) builder.add({ id: article.id, text: textOf(article) });
  });
  const plain = (question: string) => question.replace(/[^\p{L}\p{N}' ]+/gu, ' ');
  return {
    find: (question) =>
      index
        .search(plain(question))
        .slice(0, 5)
        .map(({ ref, score }) => ({ id: ref, score })),
  };
}

function flexSearch(articles: readonly Article[]): Search {
  const index = new Index({ tokenize: 'forward' });
  articles.forEach((article, at) => index.add(at, textOf(article)));
  return {
    find: (question) =>
      index
        .search(question, { limit: 5, suggest: true })
        .map((at, rank) => ({ id: articles[Number(at)]?.id ?? '', score: 1 / (rank + 1) })),
  };
}

/** A bot-maker's intent classifier, trained on the same phrasings. It answers later, so it is asked beforehand. */
async function nlpjs(articles: readonly Article[], questions: readonly string[]): Promise<Search> {
  const container = await containerBootstrap();
  container.use(LangEn);
  const nlu = new NluNeural({ locale: 'en', container, log: false, useNoneFeature: false });
  await nlu.train(articles.flatMap(({ id, title, asks }) => [title, ...asks].map((utterance) => ({ utterance, intent: id }))));
  const answers = new Map<string, readonly Candidate[]>();
  for (const question of questions) {
    const { classifications } = await nlu.process(question);
    answers.set(
      question,
      classifications.slice(0, 5).map(({ intent, score }) => ({ id: intent, score })),
    );
  }
  return { find: (question) => answers.get(question) ?? [] };
}
