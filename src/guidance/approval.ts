import type { Approval, Edition, Nation } from './schema';

/** Whether a force in this nation has approved this edition: each new edition has to be approved again. Pure. */
export function isApproved(approval: Approval, { edition }: Pick<Edition, 'edition'>, nation: Nation): boolean {
  return approval.approved && approval.edition === edition && approval.nations.includes(nation);
}
