import type { Dialog } from '../src/dialog-engine/define-dialog';

/** The list of corrections: it asks nothing, so it begins at its outcome. */
export const corrections: Dialog = {
  id: 'corrections',
  version: 1,
  first: 'list',
  steps: {},
  outcomes: { list: { advice: () => [] } },
};
