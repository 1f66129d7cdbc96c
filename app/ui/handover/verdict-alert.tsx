import { VERDICT_WORDS } from '~/wording/handover-verification';
import { Alert } from '../base/messages';

interface VerdictAlertProps {
  readonly verdict: keyof typeof VERDICT_WORDS;
  readonly sha256: string;
  readonly edition: number | null;
  readonly name: string;
}

/** What a file turns out to be. */
export function VerdictAlert({ verdict, sha256, edition, name }: VerdictAlertProps) {
  const { tone, title, sentence } = VERDICT_WORDS[verdict];
  return (
    <Alert tone={tone} title={title}>
      <p>
        {`«\u00a0${name}\u00a0» ${edition === null ? 'n’est aucune de ses versions' : `est la version ${edition}`}. `}
        {sentence}
      </p>
      <p>
        Son empreinte SHA-256{'\u00a0'}: <code className="rl-hash">{sha256}</code>
      </p>
    </Alert>
  );
}
