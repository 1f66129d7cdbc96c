import { parse, type HTMLElement } from 'node-html-parser';

/** A form of a page that posts, as a browser would read it. */
export interface PageForm {
  /** Where it goes: an address of the site, with its query. */
  readonly action: string;
  readonly multipart: boolean;
  /** What it sends without anybody typing: hidden fields, choices already made. */
  readonly filled: Readonly<Record<string, string>>;
  /** What each of its buttons adds. */
  readonly buttons: readonly Readonly<Record<string, string>>[];
  /** Names of its fields for text, and of those that must be filled in. */
  readonly texts: readonly string[];
  readonly required: readonly string[];
}

const TEXTUAL = new Set(['text', 'search', 'email', 'url', 'tel']);

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
  const inputs = own('input');
  const typed = [
    ...own('textarea'),
    ...inputs.filter((input) => TEXTUAL.has(input.getAttribute('type') ?? 'text')),
  ];
  const controls = [...inputs, ...own('textarea'), ...own('select')];
  const buttons = own('button').filter((button) => button.getAttribute('type') !== 'button');
  return {
    action: form.getAttribute('action') ?? address,
    multipart: form.getAttribute('enctype') === 'multipart/form-data',
    filled: Object.fromEntries(
      inputs
        .filter((input) => input.getAttribute('type') === 'hidden')
        .map((input) => [nameOf(input), input.getAttribute('value') ?? '']),
    ),
    buttons: buttons.map((button) =>
      nameOf(button) === '' ? {} : { [nameOf(button)]: button.getAttribute('value') ?? '' },
    ),
    texts: [...new Set(typed.map(nameOf))],
    required: controls
      .filter((control) => control.getAttribute('aria-required') === 'true')
      .map(nameOf),
  };
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
