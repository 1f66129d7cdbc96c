import type { BulkOrder } from '~/domain/frictions/bulk';
import { Section } from '../base/page-title';
import { Written } from './friction-text';

/** What each proposer of a lot will read; nothing when the lot writes to nobody. */
export function BulkWords({ order }: { readonly order: BulkOrder }) {
  if (!('words' in order)) return null;
  return (
    <Section title="Ce que lisent les proposants">
      <Written text={order.words} />
    </Section>
  );
}
