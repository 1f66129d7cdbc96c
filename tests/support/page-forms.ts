import { parse, type HTMLElement } from 'node-html-parser';

/** A field that people type in. */
export interface TypedField {
  readonly name: string;
  /** Several lines, one line, or a figure: what it takes. */
  readonly kind: 'paragraphs' | 'line' | 'email' | 'url' | 'figure' | 'day';
  readonly value: string;
}

/** A form of a page that posts, as a browser would read it. */
export interface PageForm {
  /** Where it goes: an address of the site, with its query. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** For each of its choices an answer that it offers. */
  readonly chosen: Readonly<Record<string, string>>;
  /** What each of its buttons adds. */
  readonly buttons: readonly Readonly<Record<string, string>>[];
  readonly typed: readonly TypedField[];
  /** Names of the fields that must be filled in. */
  readonly required: readonly string[];
}

/** The forms of a page that post, with the fields that stand elsewhere in the page and belong to them. */
export function postFormsOf(html: string, address: string): PageForm[] {
  const page = parse(html);
  return page
    .querySelectorAll('form[method="post"]')
    .map((form) => postFormOf(page, form, address));
}

function postFormOf(page: HTMLElement, form: HTMLElement, address: string): PageForm {
  const own = (tag: string) => [
    ...form.querySelectorAll(tag).filter((control) => control.getAttribute('form') === undefined),
    ...(form.id ? page.querySelectorAll(`${tag}[form="${form.id}"]`) : []),
  ];
  const controls = [...own('input'), ...own('select'), ...own('textarea')];
  return {
    action: form.getAttribute('action') ?? address,
    hidden: Object.fromEntries(
      controls.filter(isHidden).map((input) => [nameOf(input), input.getAttribute('value') ?? '']),
    ),
    chosen: Object.fromEntries(controls.flatMap(choiceOf)),
    buttons: own('button')
      .filter((button) => button.getAttribute('type') !== 'button')
      .map((button) =>
        nameOf(button) === '' ? {} : { [nameOf(button)]: button.getAttribute('value') ?? '' },
      ),
    typed: controls.flatMap(typedFieldOf),
    required: controls
      .filter((control) => control.getAttribute('aria-required') === 'true')
      .map(nameOf),
  };
}

/** What a person may answer where nothing is typed: what is chosen already, else the last option. */
function choiceOf(control: HTMLElement): [string, string][] {
  if (control.tagName === 'SELECT') {
    const options = control.querySelectorAll('option');
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options.at(-1);
    return [[nameOf(control), chosen?.getAttribute('value') ?? '']];
  }
  const isChoice = /^(?:radio|checkbox)$/.test(control.getAttribute('type') ?? '');
  return isChoice ? [[nameOf(control), control.getAttribute('value') ?? '']] : [];
}

function isHidden(control: HTMLElement): boolean {
  return control.getAttribute('type') === 'hidden';
}

function typedFieldOf(control: HTMLElement): TypedField[] {
  const kind = kindOf(control);
  if (kind === null) return [];
  const value = control.tagName === 'TEXTAREA' ? control.text : control.getAttribute('value');
  return [{ name: nameOf(control), kind, value: value ?? '' }];
}

function kindOf(control: HTMLElement): TypedField['kind'] | null {
  if (control.tagName === 'TEXTAREA') return 'paragraphs';
  if (control.tagName !== 'INPUT') return null;
  if (control.getAttribute('inputmode') !== undefined) return 'figure';
  switch (control.getAttribute('type') ?? 'text') {
    case 'text':
    case 'search':
    case 'tel':
      return 'line';
    case 'email':
      return 'email';
    case 'url':
      return 'url';
    case 'date':
      return 'day';
    default:
      return null;
  }
}

/** The lines of a page's error summaries: the field that each links to, its label if there is one, and what is said. */
export function errorLinesOf(
  html: string,
): readonly { readonly field: string; readonly label: string | null; readonly line: string }[] {
  const page = parse(html);
  return page.querySelectorAll('.fr-alert--error li a').map((link) => {
    const field = (link.getAttribute('href') ?? '').slice(1);
    return { field, label: labelOf(page, field), line: link.text };
  });
}

/** The words of a field's label, or of the question that its choices answer. */
function labelOf(page: HTMLElement, id: string): string | null {
  const control = page.getElementById(id);
  if (control === null) return null;
  const isChoice = /^(?:radio|checkbox)$/.test(control.getAttribute('type') ?? '');
  const label =
    (isChoice ? control.closest('fieldset')?.querySelector('legend') : null) ??
    page.querySelector(`label[for="${id}"]`);
  const words = label?.childNodes.find((node) => node.text.trim() !== '')?.text;
  return words ?? null;
}

function nameOf(control: HTMLElement): string {
  return control.getAttribute('name') ?? '';
}
