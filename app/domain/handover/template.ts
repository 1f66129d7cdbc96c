/** The checklist's version: raised when an item is added, taken away or changes its meaning; a running handover keeps its own items. */
export const TEMPLATE_VERSION = 1;

/** What passes from the incubator to the owner, in the order in which the checklist tells it. */
export const HANDOVER_ITEMS = [
  'code-licence',
  'hosting',
  'domain-name',
  'security',
  'personal-data',
  'accessibility',
  'budget-line',
  'people',
  'documentation',
  'user-support',
  'mailboxes',
  'secrets',
  'statistics',
  'lessons',
] as const;
export type HandoverItemKey = (typeof HANDOVER_ITEMS)[number];
