import type { Neglect } from '~/domain/resources/neglect';
import { NEGLECT_LABELS, NEGLECT_MEANINGS } from '~/wording/resources-reuse';
import { Callout } from '../base/messages';
import { StateBadge } from '../base/tags';

/** The signs that a resource is dead, beside its name in a list; nothing for one that lives. */
export function NeglectBadges({ neglects }: { readonly neglects: readonly Neglect[] }) {
  return neglects.map((neglect) => (
    <StateBadge key={neglect} tone={neglect === 'unmaintained' ? 'danger' : 'warning'}>
      {NEGLECT_LABELS[neglect]}
    </StateBadge>
  ));
}

/** The same on the resource's page, with what it means for whoever would build on it. */
export function NeglectCallout({ neglects }: { readonly neglects: readonly Neglect[] }) {
  if (neglects.length === 0) return null;
  return (
    <Callout
      title={`Cette ressource semble ${neglects.map((sign) => NEGLECT_LABELS[sign]).join(' et ')}`}
    >
      {neglects.map((neglect) => (
        <p key={neglect}>{NEGLECT_MEANINGS[neglect]}</p>
      ))}
    </Callout>
  );
}
