import { Fragment } from 'react';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatDay } from '~/wording/format';
import { Sheet } from '../base/documents';

interface MessageSheetProps {
  readonly message: {
    readonly address: string;
    readonly subject: string;
    readonly body: string;
    readonly day: CalendarDay;
  };
  /** Where links of e-mails lead: they stay inside the site. */
  readonly publicUrl: string;
}

/** An e-mail as its reader would see it. */
export function MessageSheet({ message, publicUrl }: MessageSheetProps) {
  const { address, subject, body, day } = message;
  return (
    <Sheet title={subject} reference={`À ${address}, le ${formatDay(day)}`}>
      {body.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>
          {paragraph.split('\n').map((line, place) => (
            <Fragment key={place}>
              {place === 0 ? null : <br />}
              <MessageLine line={line} publicUrl={publicUrl} />
            </Fragment>
          ))}
        </p>
      ))}
    </Sheet>
  );
}

/** A line of an e-mail; an address of this site becomes a link. */
function MessageLine({ line, publicUrl }: { readonly line: string; readonly publicUrl: string }) {
  const start = line.indexOf(`${publicUrl}/`);
  if (start === -1) return <>{line}</>;
  const href = /^\S+/.exec(line.slice(start))?.[0] ?? '';
  return (
    <>
      {line.slice(0, start)}
      <a href={href.slice(publicUrl.length)}>{href}</a>
      {line.slice(start + href.length)}
    </>
  );
}
