import type { Maturity } from '~/domain/resources/resource';
import type { Day } from '~/domain/shared/day';
import { MATURITY_WORDS } from '~/wording/resources-catalogue';
import { StateBadge, type Tone } from '../base/tags';

const TONES: Readonly<Record<Maturity, Tone>> = {
  concept: 'neutral',
  development: 'info',
  beta: 'active',
  stable: 'success',
  obsolete: 'warning',
};

/** How far along a resource is, or that it is withdrawn. */
export function ResourceBadge(props: {
  readonly maturity: Maturity;
  readonly withdrawnOn: Day | null;
}) {
  const { maturity, withdrawnOn } = props;
  if (withdrawnOn !== null) return <StateBadge tone="ended">Retirée</StateBadge>;
  return <StateBadge tone={TONES[maturity]}>{MATURITY_WORDS[maturity]}</StateBadge>;
}
