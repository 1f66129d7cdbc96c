interface DiffProps {
  readonly parts: readonly {
    readonly kind: 'same' | 'added' | 'removed';
    readonly text: string;
  }[];
}

/** A text with what came and what went: underlined or struck through and put between signs, so that no colour is needed; spoken as well. */
export function WordDiff({ parts }: DiffProps) {
  return (
    <p className="rl-written rl-diff">
      <Parts parts={parts} />
    </p>
  );
}

/** The same for a few words inside a line. */
export function InlineDiff({ parts }: DiffProps) {
  return (
    <span className="rl-diff">
      <Parts parts={parts} />
    </span>
  );
}

function Parts({ parts }: DiffProps) {
  return (
    <>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'added') {
          return (
            <ins key={index}>
              <span className="fr-sr-only"> ajouté&nbsp;: </span>
              {text}
              <span className="fr-sr-only"> fin de l’ajout </span>
            </ins>
          );
        }
        if (kind === 'removed') {
          return (
            <del key={index}>
              <span className="fr-sr-only"> supprimé&nbsp;: </span>
              {text}
              <span className="fr-sr-only"> fin de la suppression </span>
            </del>
          );
        }
        return <span key={index}>{text}</span>;
      })}
    </>
  );
}
