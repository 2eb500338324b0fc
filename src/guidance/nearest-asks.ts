import type { Lesson } from './train-intents';
import type { Vector } from './weigh-features';

/** How much the first, second and third nearest phrasing of an intent count. */
const NEAREST = [1, 0.5, 0.33];
/** How near the words of an answer bring its article, beside an officer's own phrasing. */
const ANSWERS_OWN_WORDS = 0.8;

/** Compares a question with every phrasing that is known; the returned function gives one closeness per intent. */
export function nearestAsks(lessons: readonly Lesson[], intents: number, size: number): (vector: Vector) => Float64Array {
  const postings: { lesson: number[]; weight: number[] }[] = Array.from({ length: size }, () => ({ lesson: [], weight: [] }));
  lessons.forEach(({ vector, trust }, lesson) =>
    vector.at.forEach((feature, k) => {
      postings[feature]?.lesson.push(lesson);
      postings[feature]?.weight.push((vector.weight[k] ?? 0) * (trust < 1 ? ANSWERS_OWN_WORDS : 1));
    }),
  );
  const index = postings.map(({ lesson, weight }) => ({ lesson: Int32Array.from(lesson), weight: Float32Array.from(weight) }));
  const intentOf = Int32Array.from(lessons, ({ intent }) => intent);
  const close = new Float32Array(lessons.length);

  return ({ at, weight }) => {
    close.fill(0);
    for (let k = 0; k < at.length; k++) {
      const posting = index[at[k] ?? -1];
      if (!posting) continue;
      const value = weight[k] ?? 0;
      for (let p = 0; p < posting.lesson.length; p++) close[posting.lesson[p]!]! += posting.weight[p]! * value;
    }
    const best = new Float64Array(intents * NEAREST.length);
    for (let lesson = 0; lesson < close.length; lesson++) {
      let value = close[lesson]!;
      const row = intentOf[lesson]! * NEAREST.length;
      if (value <= best[row + NEAREST.length - 1]!) continue;
      for (let rank = 0; rank < NEAREST.length && value > 0; rank++) {
        const held = best[row + rank]!;
        if (value > held) [best[row + rank], value] = [value, held];
      }
    }
    return Float64Array.from({ length: intents }, (_, intent) =>
      NEAREST.reduce((sum, share, rank) => sum + share * best[intent * NEAREST.length + rank]!, 0),
    );
  };
}
