import { sourcesOf, type Evidence } from '~/domain/frictions/weight';
import { eurosFormula, eurosText, hoursFormula, hoursText } from '~/wording/frictions-propose';

/** The sources of a weight, listed when there are several. */
export function Sources({ source }: { readonly source: string }) {
  const sources = sourcesOf(source);
  if (sources.length === 0) return null;
  if (sources.length === 1) return <p className="rl-source">Source : {sources[0]}</p>;
  return (
    <div className="rl-source">
      <p>Sources :</p>
      <ul>
        {sources.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a friction costs each year and the sum that it comes from, line by line; what is unknown says so. */
export function WeightFormula({
  evidence,
  source = '',
}: {
  readonly evidence: Evidence;
  readonly source?: string | undefined;
}) {
  return (
    <>
      <dl className="rl-formula">
        <dt>Temps perdu</dt>
        <dd>
          <strong>{hoursText(evidence)}</strong>
          <span className="rl-formula__sum">{hoursFormula(evidence)}</span>
        </dd>
        <dt>Argent perdu</dt>
        <dd>
          <strong>{eurosText(evidence)}</strong>
          <span className="rl-formula__sum">{eurosFormula(evidence)}</span>
        </dd>
      </dl>
      <Sources source={source} />
    </>
  );
}
