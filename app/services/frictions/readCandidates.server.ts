import type { Reader } from 'db/client';
import { qualifiedCandidates } from 'db/repositories/frictions-candidates';
import { meanScores } from 'db/repositories/frictions-scores';
import { amountsOf, type SelectionRow } from 'db/repositories/frictions-selection';
import type { CandidateFacts } from '~/domain/frictions/portfolio-line';
import { MOST_CANDIDATES, scoresAreOpen, usualCents } from '~/domain/frictions/selection';
import { isCollectivite } from '~/domain/organisations/organisation';
import { readSettings } from '~/services/shared/readSettings.server';
import { countInhabitants } from './countInhabitants.server';

/** The qualified frictions as a session sees them now; `more` when there are more than it can look over. */
export async function readCandidates(
  reader: Reader,
  selection: Pick<SelectionRow, 'id' | 'kind'>,
): Promise<{ readonly candidates: readonly CandidateFacts[]; readonly more: boolean }> {
  const rows = await qualifiedCandidates(reader, MOST_CANDIDATES);
  const within = rows.slice(0, MOST_CANDIDATES);
  const ids = within.map(({ id }) => id);
  const scores = await meanScores(reader, ids);
  const inhabitants = await countInhabitants(reader, ids);
  const amounts = await amountsOf(reader, selection.id);
  const usual = usualCents(selection.kind, await readSettings(reader));
  const candidates = within.map(
    ({ organisationKind, reviewerIds, askedCents, version: _version, ...row }) => {
      const score = scores.get(row.id);
      const isOpen = score !== undefined && scoresAreOpen(reviewerIds, score.reviewerIds);
      return {
        ...row,
        inhabitants: inhabitants.get(row.id) ?? null,
        collectivite: isCollectivite(organisationKind),
        score: isOpen ? score.mean : null,
        cents: amounts.get(row.id) ?? askedCents ?? usual,
      };
    },
  );
  return { candidates, more: rows.length > MOST_CANDIDATES };
}
