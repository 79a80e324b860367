import type { Form } from '../field';
import * as k from '../kinds';

/**
 * F2 Preliminary identification: act, means, purpose. For a child, and while an age is in dispute,
 * means are not asked: they do not matter (Palermo Protocol, Art. 3(c); R02, R11).
 */
export const identification: Form = {
  id: 'identification',
  schemaVersion: 1,
  fields: [
    ...k.fieldsOf('triage', { code: k.caseCode }),
    ...k.fieldsOf('story', {
      acts: { kind: k.codes('act'), required: true },
      means: { kind: k.codes('means'), required: k.adult, absentWhen: k.child },
      purposes: { kind: k.codes('type-of-exploitation'), required: true },
      industry: {
        kind: k.code('forced-labour-industry'),
        required: k.has('purposes', 'ForcedLabour', 'ChildLabour'),
      },
      sexualExploitation: k.codes('type-of-sexual-exploitation'),
      recruitmentMethods: k.codes('method-of-recruitment'),
      recruitmentWebsites: k.codes('recruitment-website'),
      exploitationWebsites: k.codes('recruitment-website'),
      relationshipToTrafficker: k.code('relationship-to-trafficker'),
      route: k.repeat(20, {
        country: { kind: k.country, required: true },
        event: k.code('event-type'),
        from: k.pastMonth,
        to: { kind: k.pastMonth, notBefore: 'from' },
      }),
    }),
    ...k.fieldsOf('location', {
      placeOfExploitation: { kind: k.text(120), neverCrossOrganisation: true },
    }),
    ...k.fieldsOf('story', {
      exploitationFrom: k.pastMonth,
      exploitationTo: { kind: k.pastMonth, notBefore: 'exploitationFrom' },
      earnings: k.code('earnings-state'),
      monthsUnpaid: k.number(0, 600),
      earningsNote: k.text(200),
      debts: k.code('debt-state'),
      debtNote: k.text(200),
      controlMethods: k.codes('method-of-control'),
    }),
    ...k.fieldsOf('legal', { documentsState: k.code('document-state') }),
    ...k.fieldsOf('story', {
      interviewer: k.reference,
      organisation: k.reference,
      interviewLanguage: k.code('language'),
      interpreter: k.text(60),
      privatePlace: k.boolean,
      breaksOffered: k.boolean,
      conclusion: { kind: k.code('identification-conclusion'), required: true },
      // Three lines: a reason, not a second interview.
      reasons: { kind: k.longText(600), required: true },
      informedOfConclusion: { kind: k.boolean, required: true },
      informedOfRemedies: { kind: k.boolean, required: true },
    }),
  ],
};
