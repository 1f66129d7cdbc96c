/** What a file turns out to be, as its verification page says it. */
export const VERDICT_WORDS = {
  signed: {
    tone: 'success',
    title: 'Oui, c’est la convention signée',
    sentence: 'Les deux parties ont signé exactement ce fichier.',
  },
  'not-signed-yet': {
    tone: 'info',
    title: 'Pas encore signée par les deux parties',
    sentence: 'Il manque au moins une signature.',
  },
  outdated: {
    tone: 'warning',
    title: 'Non, c’est une version remplacée',
    sentence: 'Une autre version a été établie ensuite, et c’est elle qui est à signer.',
  },
  'not-to-sign': {
    tone: 'warning',
    title: 'Non, ce fichier n’est pas signé',
    sentence: 'La passation n’est pas à signer pour l’instant\u00a0: aucune signature ne vaut.',
  },
  replaced: {
    tone: 'warning',
    title: 'Non, c’est une version remplacée',
    sentence: 'Une autre version a été établie ensuite, et c’est elle qui est signée.',
  },
  other: {
    tone: 'error',
    title: 'Non, ce n’est pas la convention signée',
    sentence:
      'Un seul octet de différence suffit. Demandez le fichier à l’une des parties\u00a0: elles le téléchargent sur la page de la passation.',
  },
} as const;
