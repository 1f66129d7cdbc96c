/** What has just been done, said above the next page. */
export const DONE_SENTENCES = {
  saved: 'C’est enregistré.',
  ordered: 'La commande est enregistrée.',
  certified: 'Le service fait est certifié.',
  invoiced: 'La facture est enregistrée.',
  paid: 'Le paiement est enregistré.',
  reversed: 'L’écriture est annulée.',
  decided: 'La décision est enregistrée\u00a0: elle est publiée, et l’équipe est prévenue.',
  shared: 'La part est enregistrée\u00a0: elle est publiée avec la décision.',
  declared: 'La réutilisation est déclarée\u00a0: son producteur doit la confirmer.',
  proposed: 'Votre proposition est transmise\u00a0: la réponse arrivera par courriel.',
} as const;
export type Done = keyof typeof DONE_SENTENCES;
