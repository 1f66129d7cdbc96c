const VOWEL = /^[aeiouœæ]/i;

/** « de Camille », « d’Armand », « d’Évreux »: a name after « de ». */
export function de(name: string): string {
  // Without its accents a letter is read as the vowel that it is.
  return VOWEL.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
}
