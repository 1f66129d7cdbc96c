import { createContext, useContext } from 'react';

/**
 * The labels of a page's fields by their ids, noted as the fields are rendered. An error summary stands before its
 * fields: `missed` says that it asked for a label that had not been rendered yet, so that the page is rendered once more.
 */
export class FieldLabels {
  readonly #labels = new Map<string, string>();
  #missed = false;

  note(id: string, label: string): void {
    this.#labels.set(id, label);
  }

  /** The label of a field; undefined as long as it has not been rendered. */
  of(id: string): string | undefined {
    const label = this.#labels.get(id);
    if (label === undefined) this.#missed = true;
    return label;
  }

  get missed(): boolean {
    return this.#missed;
  }
}

/** The labels of the page that the server renders; the browser keeps what the server wrote. */
export const FieldLabelsOfPage = createContext(new FieldLabels());

/** Makes a field's label known to the error summary of its page. */
export function useFieldLabel(id: string, label: string): void {
  useContext(FieldLabelsOfPage).note(id, label);
}
