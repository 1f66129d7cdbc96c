import { Fragment } from 'react';
import type { FrictionState } from '~/domain/frictions/friction';
import type { SimilarKind } from '~/domain/frictions/similar';
import type { MarkedPart } from '~/domain/frictions/similar-marks';
import type { ResourceKind } from '~/domain/resources/resource';
import type { Phase } from '~/domain/startups/phase';
import { StateBadge } from '../base/tags';
import { RESOURCE_KIND_WORDS } from '~/wording/resources-catalogue';
import { PHASE_LABELS } from '~/wording/startups';
import { FrictionStateBadge } from './friction-state';

/** A friction, service or resource that says something near. */
export interface SimilarItem {
  readonly kind: SimilarKind;
  readonly id: number;
  readonly title: string;
  readonly state: FrictionState | null;
  readonly slug: string | null;
  readonly phase: Phase | null;
  readonly resourceKind: ResourceKind | null;
  readonly sharedWords: readonly string[];
  readonly titleParts: readonly MarkedPart[];
  readonly sentenceParts: readonly MarkedPart[];
  /** What a stopped startup says that it tried. */
  readonly tried: string | null;
  readonly target: { readonly id: number; readonly title: string } | null;
}

const SHOWN_WORDS = 6;
const SHOWN_LETTERS = 180;

/** The nearest frictions, services and resources, with the words that they share, and « Nous aussi » to join one instead. */
export function SimilarList({
  items,
  joinSuffix = '',
}: {
  readonly items: readonly SimilarItem[];
  readonly joinSuffix?: string | undefined;
}) {
  return (
    <ul className="rl-similar">
      {items.map((item) => (
        <li key={`${item.kind}-${item.id}`}>
          <p className="rl-similar__title">
            <a href={hrefOf(item)}>
              <Marked parts={item.titleParts} />
            </a>
          </p>
          {item.sentenceParts.length === 0 ? null : (
            <p className="rl-similar__sentence">
              <Marked parts={item.sentenceParts} />
            </p>
          )}
          <p className="rl-similar__state">
            {item.state === null ? null : (
              <>
                nº {item.id} <FrictionStateBadge state={item.state} />
              </>
            )}
            {item.resourceKind === null ? null : (
              <StateBadge tone="neutral">
                À réutiliser&nbsp;: {RESOURCE_KIND_WORDS[item.resourceKind]}
              </StateBadge>
            )}
            {item.phase === null ? null : (
              <StateBadge tone="neutral">
                Start-up : {PHASE_LABELS[item.phase].toLowerCase()}
              </StateBadge>
            )}
          </p>
          {item.tried === null ? null : (
            <p className="rl-similar__sentence">
              Ce qui a été tenté{'\u00a0'}: {beginningOf(item.tried)}{' '}
              <a href={`/startups/${item.slug ?? ''}/bilan`}>Lire son bilan</a>
            </p>
          )}
          {item.target === null ? null : (
            <p>
              Suivie désormais avec{' '}
              <a href={`/frictions/${item.target.id}`}>« {item.target.title} »</a>
            </p>
          )}
          {item.sharedWords.length === 0 ? null : (
            <p className="rl-similar__words">
              En commun{'\u00a0'}: {item.sharedWords.slice(0, SHOWN_WORDS).join(', ')}
            </p>
          )}
          {item.kind !== 'friction' || (item.state === 'merged' && item.target === null) ? null : (
            <p>
              <a
                href={`/frictions/${item.target?.id ?? item.id}/nous-aussi${joinSuffix}`}
                aria-label={`Nous aussi : ${item.target?.title ?? item.title}`}
              >
                Nous aussi
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function hrefOf({ kind, id, slug }: SimilarItem): string {
  if (kind === 'friction') return `/frictions/${id}`;
  return kind === 'startup' ? `/startups/${slug ?? ''}` : `/ressources/${slug ?? ''}`;
}

/** The first words of a text, cut between two of them. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SHOWN_LETTERS) return line;
  return `${line.slice(0, line.lastIndexOf(' ', SHOWN_LETTERS))}…`;
}

function Marked({ parts }: { readonly parts: readonly MarkedPart[] }) {
  return parts.map(({ text, shared }, index) => {
    // A text's parts never move: their place is what they are known by.
    const key = String(index);
    return shared ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
