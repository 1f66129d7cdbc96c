const VOWEL = /^[aeiouœæ]/i;

/** « de Camille », « d’Évreux », « du plan de pâturage »: a name after « de », which an article in small letters joins. */
export function de(name: string): string {
  const article = /^les? (?=\S)/.exec(name)?.[0];
  if (article !== undefined)
    return `${article === 'le ' ? 'du' : 'des'} ${name.slice(article.length)}`;
  // Without its accents a letter is read as the vowel that it is.
  return VOWEL.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
}
