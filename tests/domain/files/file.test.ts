import { describe, expect, it } from 'vitest';
import { typeByContent } from '~/adapters/file-type.server';
import { acceptFile, FILE_KINDS, kindOf, LARGEST_FILE, nameOfFile } from '~/domain/files/file';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54,
]);
const EXECUTABLE = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/** A ZIP archive of one entry, stored as it is: enough for what tells office documents apart. */
function zipOf(name: string, content: string): Uint8Array {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return new Uint8Array(Buffer.concat([header, Buffer.from(name + content)]));
}

const ODT = 'application/vnd.oasis.opendocument.text';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function judge(name: string, bytes: Uint8Array): Promise<string> {
  const verdict = acceptFile({ name, bytes, detectedType: await typeByContent(bytes) });
  return verdict.ok ? verdict.value : verdict.refusal;
}

describe('a file is what its content says', () => {
  it.each([
    ['note.pdf', text('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'application/pdf'],
    ['renamed.txt', text('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'application/pdf'],
    ['capture.png', PNG, 'image/png'],
    ['note.odt', zipOf('mimetype', ODT), ODT],
    ['note.docx', zipOf('word/document.xml', '<w:document/>'), DOCX],
    ['archive.docx', zipOf('virus.exe', 'MZ'), 'file-type-refused'],
    ['mesures.csv', text('mois;usagers\nmars;1 200 €\n'), 'text/csv; charset=utf-8'],
    ['Lisez-moi.TXT', text('Bonjour'), 'text/plain; charset=utf-8'],
    ['page.pdf', text('<!doctype html><script>alert(1)</script>'), 'file-type-refused'],
    ['page.html', text('<!doctype html><p>Bonjour'), 'file-type-refused'],
    ['image.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type-refused'],
    ['programme.pdf', EXECUTABLE, 'file-type-refused'],
    ['utf16.csv', Uint8Array.from([0x61, 0, 0x62, 0]), 'file-type-refused'],
    [
      'tableur.csv',
      Uint8Array.from([0x70, 0x80, 0x3b, 0x75, 0xe9]),
      'text/csv; charset=windows-1252',
    ],
    ['unassigned.csv', Uint8Array.from([0x70, 0xe9, 0x81]), 'file-type-refused'],
    ['control.csv', Uint8Array.from([0x70, 0xe9, 0x1b]), 'file-type-refused'],
    ['sans-extension', text('Bonjour'), 'file-type-refused'],
    ['vide.txt', new Uint8Array(), 'file-empty'],
  ])('%s', async (name, bytes, verdict) => {
    expect(await judge(name, bytes)).toBe(verdict);
  });

  it('weighs ten megabytes at most', () => {
    const weighing = (length: number) =>
      acceptFile({ name: 'a.png', bytes: new Uint8Array(length), detectedType: 'image/png' });
    expect(LARGEST_FILE, 'ten megabytes').toBe(10_485_760);
    expect(weighing(LARGEST_FILE).ok).toBe(true);
    expect(weighing(LARGEST_FILE + 1)).toMatchObject({ refusal: 'file-too-large' });
  });
});

describe('the name of a file', () => {
  it.each([
    ['C:\\Documents\\délibération.pdf', 'délibération.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['/', 'fichier.pdf'],
    ['NOTE.PDF', 'NOTE.PDF'],
    ['facture.exe', 'facture.exe.pdf'],
    ['cod\u202Efdp.exe', 'codfdp.exe.pdf'],
    [`${'x'.repeat(200)}.pdf`, `${'x'.repeat(146)}.pdf`],
  ])('%j → %s', (name, shown) => {
    expect(nameOfFile(name, 'application/pdf')).toBe(shown);
  });

  it.each([
    ['macros.docm', DOCX, 'macros.docm.docx'],
    ['photo.JPEG', 'image/jpeg', 'photo.JPEG'],
    ['photo.png', 'image/jpeg', 'photo.png.jpg'],
    ['table.csv', 'text/csv; charset=windows-1252', 'table.csv'],
  ])('ends as its content says: %s, %s', (name, type, shown) => {
    expect(nameOfFile(name, type)).toBe(shown);
  });
});

describe('the kind of a file', () => {
  it('is known of every type that is kept, and of no other', () => {
    expect(kindOf(ODT)).toBe('odt');
    expect(kindOf('text/csv; charset=utf-8')).toBe('csv');
    expect(kindOf('text/html')).toBeNull();
    expect(new Set(FILE_KINDS).size).toBe(FILE_KINDS.length);
  });
});
