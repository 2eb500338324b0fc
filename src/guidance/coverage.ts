import { z } from 'zod';

const home = z
  .string()
  .regex(
    /^(article|note|service|glossary|dialog|law):[a-z0-9-]+$/,
    'write the home as kind:id, the kind being article, note, service, glossary, dialog or law',
  );

/** One file of content/coverage: points of the guidance, who carries each, and where else it is put to work. */
export const coverageSchema = z.array(
  z
    .object({
      point: z.string().trim().min(1),
      section: z.string().min(1),
      page: z.number().int().positive(),
      home,
      also: z.array(home).min(1).optional(),
    })
    .strict(),
);

export type CoverageRow = z.infer<typeof coverageSchema>[number];

/** What can be a home, by kind. */
export type Homes = Readonly<Record<string, { has(id: string): boolean }>>;

/** Lists every point whose home is gone or whose citation the guidance doesn't have. Pure. */
export function coverageProblems(
  files: ReadonlyMap<string, readonly CoverageRow[]>,
  homes: Homes,
  sections: ReadonlySet<string>,
): string[] {
  return [...files].flatMap(([file, rows]) =>
    rows.flatMap(({ point, section, page, home, also = [] }) => {
      const gone = [home, ...also].filter((one) => !isThere(one, homes));
      return [
        ...gone.map((one) => `${file}: home: ${one} does not exist, so nothing carries the point "${point}" there`),
        ...(sections.has(`${section}|${page}`)
          ? []
          : [`${file}: section: "${section}", page ${page} is not in content/sections.yaml (point "${point}")`]),
      ];
    }),
  );
}

function isThere(home: string, homes: Homes): boolean {
  const [kind = '', id = ''] = home.split(':');
  return homes[kind]?.has(id) ?? false;
}

/** Sections without a point of their own: bare headings, or forgotten. Pure. */
export function sectionsWithoutPoints(rows: readonly CoverageRow[], sections: ReadonlySet<string>): string[] {
  const covered = new Set(rows.map(({ section, page }) => `${section}|${page}`));
  return [...sections].filter((section) => !covered.has(section)).map((section) => section.replace('|', ', page '));
}

/** How many points have a home of each kind, or stand on each page, in the order of the keys. Pure. */
export function countsBy(rows: readonly CoverageRow[], key: (row: CoverageRow) => string | number): string {
  const counts = new Map<string | number, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  const inOrder = [...counts].sort(([a], [b]) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)),
  );
  return inOrder.map(([name, count]) => `${name} ${count}`).join(' · ');
}
