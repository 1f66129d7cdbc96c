import type { Reader } from 'db/client';
import { envelopesOf, ledgerOf } from 'db/repositories/budget';
import type { HandoverRecord } from 'db/repositories/handover';
import {
  frictionsAgreed,
  hashOfFile,
  sponsorsAgreed,
  startupAgreed,
  teamAgreed,
} from 'db/repositories/handover-facts';
import { balanceOf } from '~/domain/budget/balance';
import type { AgreedMoney, AgreementFacts, Names } from '~/domain/handover/agreement';
import { dayInParis, type Day } from '~/domain/shared/day';
import { namesOf } from './namesOf.server';

/** What the agreement of a handover says now, and the names of whom it speaks; the page, the printed document and its fingerprint come from here. */
export async function gatherFacts(
  reader: Reader,
  startupId: number,
  handover: HandoverRecord,
): Promise<{ facts: AgreementFacts; names: Names }> {
  const about = await startupAgreed(reader, startupId, handover.receiverId);
  const agreedOn = dayInParis(handover.acceptedAt ?? handover.createdAt);
  const { name, pitch, serviceUrl, openedOn, incubatorName, receiver } = about;
  const facts: AgreementFacts = {
    startup: { name, pitch, serviceUrl, openedOn },
    incubatorName,
    receiver,
    frictions: await frictionsAgreed(reader, startupId),
    sponsors: await sponsorsAgreed(reader, startupId),
    money: await moneyOf(reader, startupId, agreedOn),
    team: await teamAgreed(reader, startupId, agreedOn),
    items: handover.items.map((item) => ({
      label: item.label,
      evidence: item.evidence,
      evidenceUrl: item.evidenceUrl,
      responsibleId: item.responsibleId,
      receiverResponsibleId: item.receiverResponsibleId,
      providedOn: dayOrNull(item.providedAt),
      acceptedOn: dayOrNull(item.acceptedAt),
      acceptedById: item.acceptedById,
    })),
    deliberation: await deliberationOf(reader, handover),
    templateVersion: handover.templateVersion,
    preparedOn: dayInParis(handover.createdAt),
    acceptedOn: dayOrNull(handover.acceptedAt),
  };
  return { facts, names: await namesOf(reader, facts) };
}

async function moneyOf(reader: Reader, startupId: number, agreedOn: Day): Promise<AgreedMoney[]> {
  const envelopes = await envelopesOf(reader, startupId);
  const lines = await ledgerOf(reader, startupId);
  return envelopes.map((envelope) => {
    const { granted, ordered, paid, left } = balanceOf([envelope], lines, agreedOn);
    return {
      funderName: envelope.funderName,
      startsOn: envelope.startsOn,
      endsOn: envelope.endsOn,
      ...{ grantedCents: granted, orderedCents: ordered, paidCents: paid, leftCents: left },
    };
  });
}

async function deliberationOf(
  reader: Reader,
  handover: HandoverRecord,
): Promise<AgreementFacts['deliberation']> {
  const { deliberationNumber, deliberationOn } = handover;
  if (deliberationNumber === null || deliberationOn === null) return null;
  return {
    number: deliberationNumber,
    takenOn: deliberationOn,
    fileName: handover.deliberationFileName,
    fileSha256: await hashOfFile(reader, handover.deliberationFileId),
  };
}

function dayOrNull(instant: Date | null): Day | null {
  return instant === null ? null : dayInParis(instant);
}
