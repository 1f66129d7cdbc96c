import type { DocumentSection } from '~/domain/reviews/document';
import type { DossierFacts, IndicatorTold } from '~/domain/reviews/dossier-facts';
import { formatCount, formatDay, formatNumber } from './format';
import { section, text } from './reviews-document';

/** The figures that are followed: where each started, where it is, and what was aimed at. */
export function indicators({ indicators: all }: DossierFacts): DocumentSection | null {
  if (all.length === 0) return null;
  return section('indicators', 'Les indicateurs', [
    {
      kind: 'table',
      caption: 'Ce qui est suivi dans le temps',
      columns: [
        { header: 'Indicateur', share: 34 },
        { header: 'Au début', share: 22 },
        { header: 'Aujourd’hui', share: 22 },
        { header: 'Cible', share: 22 },
      ],
      rows: all.map((indicator) => [
        indicator.name,
        valueOf(indicator.first, indicator),
        valueOf(indicator.last, indicator),
        targetOf(indicator),
      ]),
    },
  ]);
}

function valueOf(point: IndicatorTold['last'], { unit }: IndicatorTold): string {
  if (point === null) return 'pas encore mesuré';
  return `${formatNumber(point.value)}\u00a0${unit}, le ${formatDay(point.measuredOn)}`;
}

function targetOf({ target, unit, meetsTarget }: IndicatorTold): string {
  if (target === null) return '–';
  const reached = meetsTarget === null ? '' : meetsTarget ? ', atteinte' : ', pas atteinte';
  return `${formatNumber(target)}\u00a0${unit}${reached}`;
}

/** The quality standards, counted; nothing while no criterion is answered. */
export function standards({ standards: told }: DossierFacts): DocumentSection | null {
  const { score, lines } = told;
  if (lines.every(({ unanswered, counted }) => unanswered === counted)) return null;
  const again =
    score.stale === 0
      ? ''
      : ` ${formatCount(score.stale, 'réponse est', 'réponses sont')} d’avant le dernier comité, et à revoir.`;
  return section('standards', 'Les standards de qualité', [
    text(`${score.met} critères tenus sur ${score.counted}.${again}`),
    {
      kind: 'table',
      caption: 'Standard par standard',
      columns: [
        { header: 'Standard', share: 52 },
        { header: 'Tenus', share: 16, numeric: true },
        { header: 'Sans réponse', share: 16, numeric: true },
        { header: 'À revoir', share: 16, numeric: true },
      ],
      rows: lines.map(({ title, met, counted, unanswered, stale }) => [
        title,
        `${met} sur ${counted}`,
        String(unanswered),
        String(stale),
      ]),
    },
  ]);
}

/** What the team did not develop again. */
export function builtOn({ builtOn: reused }: DossierFacts): DocumentSection | null {
  if (reused.length === 0) return null;
  return section('built-on', 'Construit sur', [
    {
      kind: 'list',
      items: reused.map(({ slug, name, producerName, since, purpose, isConfirmed }) => ({
        text: `${name} (${producerName}), depuis le ${formatDay(since)}${isConfirmed ? '' : ', à confirmer par son producteur'}\u00a0: ${purpose}`,
        href: `/ressources/${slug}`,
      })),
    },
  ]);
}

/** Half a year of weeks: what happened since the last committee. */
const WEEKS_TOLD = 26;

/** The team's log, newest week first. */
export function log({ log: lines }: DossierFacts): DocumentSection | null {
  if (lines.length === 0) return null;
  return section('log', 'Le journal de l’équipe', [
    {
      kind: 'list',
      items: lines
        .slice(0, WEEKS_TOLD)
        .map(({ weekOn, words }) => ({ text: `Semaine du ${formatDay(weekOn)}\u00a0: ${words}` })),
    },
  ]);
}
