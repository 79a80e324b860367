import type { Consent, ConsentState } from '@panoh/cases';
import { fillText, type Temporal } from '@panoh/kernel';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { beside, heading, type Line, lines, sheet } from './paper';
import { codeText, dayIn, type Tongue } from './tongue';

/** One answer of the person, the last one to its purpose. */
export interface ConsentFacts {
  readonly purpose: string;
  readonly state: ConsentState;
  /** When a yes was taken back or ran out. */
  readonly endedAt: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  readonly recipientKind: Consent['recipientKind'];
  /** Of the organisation that receives, or that asked. */
  readonly recipientName: string | null;
  readonly circleKinds: readonly string[];
  readonly circleCountry: string | null;
  readonly circleRegion: string | null;
  readonly categories: readonly string[];
}

/** What the person takes home: what they decided, and how to decide otherwise. The code, and no name. */
export function consentsPaper(
  {
    code,
    zone,
    consents,
  }: { readonly code: string; readonly zone: string; readonly consents: readonly ConsentFacts[] },
  tongues: readonly Tongue[],
): TDocumentDefinitions {
  const words = (pick: (texts: Tongue['words']['consents']) => string): string[] =>
    tongues.map((tongue) => pick(tongue.words.consents));
  const content: Content[] = [
    { text: words(({ title }) => title).join(' · '), bold: true, fontSize: 16 },
    { text: code, bold: true, fontSize: 12, margin: [0, 4, 0, 8] },
    beside(words(({ intro }) => intro).map((text) => ({ text }))),
    ...consents.flatMap((consent) => [
      heading(tongues.map((tongue) => codeText(tongue, 'consent-purpose', consent.purpose))),
      ...lines(linesOf(consent, zone, tongues)),
    ]),
    heading(words(({ how }) => how)),
    beside(words((texts) => texts['how-text']).map((text) => ({ text }))),
    {
      stack: [beside(words(({ safe }) => safe).map((text) => ({ text, bold: true })))],
      margin: [0, 12, 0, 0],
    },
  ];
  return sheet(content, tongues[0]?.words.language ?? 'en', code);
}

function linesOf(consent: ConsentFacts, zone: string, tongues: readonly Tongue[]): Line[][] {
  const say = (line: (tongue: Tongue) => Line): Line[] => tongues.map(line);
  const { state, until } = consent;
  const answer = say((tongue) => ({
    label: tongue.words.consents.answer,
    text: answerText(consent, zone, tongue),
  }));
  if (state !== 'given') return [answer];
  return [
    answer,
    say((tongue) => ({ label: tongue.words.consents.receives, text: recipientText(consent, tongue) })),
    say((tongue) => ({
      label: tongue.words.consents.contents,
      text: consent.categories.map((category) => codeText(tongue, 'category', category)).join(', '),
    })),
    ...(until === null
      ? []
      : [say((tongue) => ({ label: tongue.words.consents.until, text: dayIn(tongue, until, zone) }))]),
  ];
}

function answerText({ state, endedAt }: ConsentFacts, zone: string, tongue: Tongue): string {
  const { consents } = tongue.words;
  const when = endedAt === null ? '' : dayIn(tongue, endedAt, zone);
  return fillText(consents[state], { when });
}

function recipientText(consent: ConsentFacts, tongue: Tongue): string {
  const { consents } = tongue.words;
  const name = consent.recipientName ?? '';
  switch (consent.recipientKind) {
    case 'own-organisation':
      return fillText(consents['own-organisation'], { name });
    case 'organisation':
      return name;
    case 'circle': {
      const { circleCountry: country, circleRegion: region } = consent;
      const place = [country && codeText(tongue, 'country', country), region].filter(Boolean).join(', ');
      const kinds = consent.circleKinds.map((kind) => codeText(tongue, 'organisation-type', kind)).join(', ');
      return fillText(consents.circle, { kinds, place: place === '' ? consents.anywhere : place });
    }
    case 'person':
      return consents.somebody;
    case 'public':
      return consents.public;
    case null:
      return consents.nobody;
  }
}
