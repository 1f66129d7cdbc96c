import type { ReactNode } from 'react';
import { COLLEGES, type College } from '~/domain/programme/programme';
import { COLLEGE_SIDES, STANDING_LABELS, STANDING_SIGNS } from '~/wording/programme';
import { differenceHeading } from '~/wording/programme-revisions';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { Tag } from '../base/tags';
import { InlineDiff, WordDiff } from '../frictions/word-diff';

interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const KINDS = ['added', 'enriched', 'removed'] as const;

export interface DifferenceItem {
  readonly kind: (typeof KINDS)[number];
  /** Null for an action that gets its number at the adoption. */
  readonly number: number | null;
  readonly changeId: number | null;
  readonly title: readonly Part[];
  readonly text: readonly Part[];
  readonly priorityBefore: number | null;
  readonly priorityAfter: number | null;
  readonly pilots: Readonly<
    Record<College, readonly { readonly name: string; readonly kind: Part['kind'] }[]>
  >;
  readonly reasons: readonly { readonly semester: string | null; readonly reason: string }[];
}

interface DifferenceListProps {
  readonly differences: readonly DifferenceItem[];
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  /** Where a numbered action has its page. */
  readonly base: string;
  /** What may be done to a change, under it. */
  readonly acts?: ((difference: DifferenceItem) => ReactNode) | undefined;
}

/** What a text changes: actions added, enriched and removed, each word that came or went between signs, and why. */
export function DifferenceList({ differences, priorities, base, acts }: DifferenceListProps) {
  const titles = new Map(priorities.map(({ number, title }) => [number, title]));
  return (
    <>
      {KINDS.map((kind) => {
        const of = differences.filter((difference) => difference.kind === kind);
        if (of.length === 0) return null;
        return (
          <Section key={kind} level={3} title={differenceHeading(kind, of.length)}>
            <ol className="rl-revised" data-kind={kind}>
              {of.map((difference, index) => (
                <li
                  key={difference.number ?? `new-${difference.changeId ?? index}`}
                  id={
                    difference.changeId === null ? undefined : `modification-${difference.changeId}`
                  }
                >
                  <DifferenceEntry {...{ difference, titles, base }} />
                  {acts?.(difference)}
                </li>
              ))}
            </ol>
          </Section>
        );
      })}
    </>
  );
}

interface EntryProps {
  readonly difference: DifferenceItem;
  readonly titles: ReadonlyMap<number, string>;
  readonly base: string;
}

/** One action that differs, with its sign in the margin. */
export function DifferenceEntry({ difference, titles, base }: EntryProps) {
  const { kind, number, title, text, reasons, priorityBefore, priorityAfter } = difference;
  const isMoved = priorityBefore !== priorityAfter && kind === 'enriched';
  return (
    <>
      <h4 className="rl-revised__title">
        <span className="rl-revised__sign" aria-hidden="true">
          {STANDING_SIGNS[kind]}
        </span>
        <span className="fr-sr-only">{STANDING_LABELS[kind]}&nbsp;: </span>
        {number === null ? null : (
          <>
            <a href={`${base}/actions/${number}`}>Action {number}</a>.{' '}
          </>
        )}
        <InlineDiff parts={title} />
      </h4>
      {isMoved ? (
        <p className="rl-revised__moved">
          <Tag>Déplacée</Tag> de la priorité {priorityName(priorityBefore, titles)} à la priorité{' '}
          {priorityName(priorityAfter, titles)}
        </p>
      ) : (
        <p className="text-soft">
          Priorité {priorityName(priorityAfter ?? priorityBefore, titles)}
        </p>
      )}
      {kind === 'enriched' || kind === 'added' ? (
        <WordDiff parts={text} />
      ) : (
        <Details summary="Ses derniers mots">
          <p className="rl-written">{text.map((part) => part.text).join('')}</p>
        </Details>
      )}
      <PilotLine pilots={difference.pilots} />
      {reasons.map(({ semester, reason }) => (
        <p key={`${semester ?? ''} ${reason}`} className="rl-revised__reason preserve-lines">
          <strong>Motif{semester === null ? '' : ` (${semester})`}&nbsp;:</strong> {reason}
        </p>
      ))}
    </>
  );
}

function priorityName(number: number | null, titles: ReadonlyMap<number, string>): string {
  return number === null ? '' : `${number} (${titles.get(number) ?? ''})`;
}

function PilotLine({ pilots }: Pick<DifferenceItem, 'pilots'>) {
  const sides = COLLEGES.filter((college) => pilots[college].length > 0);
  if (sides.length === 0) return <p className="text-soft">Pilotes à trouver.</p>;
  return (
    <p className="text-soft">
      {sides.map((college, index) => (
        <span key={college}>
          {index === 0 ? 'Pilotes, ' : '\u00a0; '}
          {COLLEGE_SIDES[college]}&nbsp;:{' '}
          <InlineDiff
            parts={pilots[college].map(({ name, kind }, place) => ({
              kind,
              text: place === 0 ? name : `, ${name}`,
            }))}
          />
        </span>
      ))}
    </p>
  );
}
