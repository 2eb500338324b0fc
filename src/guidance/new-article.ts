import { areas } from './schema';

/** A new article that can be loaded at once and says TODO wherever a person has to write; content:check finds each. Pure. */
export function newArticle(id: string, title: string, today: string): string {
  return `---
id: ${id}
title: ${JSON.stringify(title)}
# One of: ${areas.join(', ')}
area: about
# 28 to 40 ways officers ask this, as they type: terse, misspelt, the situation told instead of a question.
asks:
  - "TODO first way to ask"
  - "TODO second way to ask"
  - "TODO third way to ask"
# At most two sentences that answer the question. Title, short and points together: at most 200 words.
short: "TODO short answer."
points:
  - "TODO one point, one sentence."
# Section and page as in content/sections.yaml.
sources:
  - { section: "About this guidance", page: 3 }
# TODO: check the nations; name the nation in every line about the law.
nations: [England, Wales, Scotland, Northern Ireland]
notes: []
services: []
related: []
dialogs: []
owner: "TODO role of the owner"
reviewed: "${today}"
reviewBy: "${halfAYearAfter(today)}"
---
TODO more detail, shown after one tap, or delete this line.
`;
}

/** An id for an article: lower-case words joined by hyphens. */
export function isArticleId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

function halfAYearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
