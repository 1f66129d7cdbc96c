import type { FrictionState } from '~/domain/frictions/friction';
import type { Phase } from '~/domain/startups/phase';
import { StateBadge } from '../base/tags';
import { PHASE_LABELS } from '~/wording/startups';
import { FrictionStateBadge } from './friction-state';

/** A friction or service that says something near. */
export interface SimilarItem {
  readonly kind: 'friction' | 'startup';
  readonly id: number;
  readonly title: string;
  readonly state: FrictionState | null;
  readonly slug: string | null;
  readonly phase: Phase | null;
  readonly sharedWords: readonly string[];
  readonly target: { readonly id: number; readonly title: string } | null;
}

const SHOWN_WORDS = 5;
/** Words that two texts share without saying anything alike. */
const LITTLE_WORDS: ReadonlySet<string> = new Set(
  'à a au aux les leur leurs ce cet cette ces si où y est sont ont plus sans sous chaque fois tout tous toute toutes'.split(
    ' ',
  ),
);

/** The nearest frictions and services, with the words that they share, and « Nous aussi » to join one instead. */
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
            <a
              href={
                item.kind === 'startup' ? `/startups/${item.slug ?? ''}` : `/frictions/${item.id}`
              }
            >
              {item.title}
            </a>
          </p>
          <p className="rl-similar__state">
            {item.state === null ? null : (
              <>
                nº {item.id} <FrictionStateBadge state={item.state} />
              </>
            )}
            {item.phase === null ? null : (
              <StateBadge tone="neutral">
                Start-up : {PHASE_LABELS[item.phase].toLowerCase()}
              </StateBadge>
            )}
          </p>
          {item.target === null ? null : (
            <p>
              Suivie désormais avec{' '}
              <a href={`/frictions/${item.target.id}`}>« {item.target.title} »</a>
            </p>
          )}
          {saying(item.sharedWords).length === 0 ? null : (
            <p className="rl-similar__words">
              En commun :{' '}
              {saying(item.sharedWords)
                .slice(0, SHOWN_WORDS)
                .map((word, index) => (
                  <span key={word}>
                    {index > 0 ? ', ' : null}
                    <mark>{word}</mark>
                  </span>
                ))}
            </p>
          )}
          {item.kind === 'startup' || (item.state === 'merged' && item.target === null) ? null : (
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

function saying(words: readonly string[]): readonly string[] {
  return words.filter((word) => !LITTLE_WORDS.has(word.toLowerCase()));
}
