import { ask } from '../talk/api';
import type { Door, Kept } from './draft-keeper';
import type { FormId } from './form-types';
import type { components } from '../client/schema';

type RecordAnswer = components['schemas']['RecordAnswer'];

/** Forms that are written anew each time; of every other an organisation keeps one for a case. */
const ANEW: ReadonlySet<FormId> = new Set(['risk', 'handover', 'decision', 'referral', 'referral-reply']);
export const isWrittenAnew = (formId: FormId): boolean => ANEW.has(formId);

export interface Section {
  readonly caseId: string;
  readonly formId: FormId;
  readonly organisationId: string;
  /** Of a form that is written anew: the one that is gone on with. */
  readonly recordId?: string;
  /** Of the person's form: the act that obliges to register without consent P2. */
  readonly legalBasis?: string;
}

export function sectionDoor({ caseId, formId, organisationId, recordId, legalBasis }: Section): Door {
  const own = recordId;
  let made: string | undefined;
  return {
    async load() {
      const { data } = await ask('get', '/api/v1/cases/{caseId}/forms/{formId}', {
        path: { caseId, formId },
      });
      const wanted = own ?? made;
      const mine = data.records.filter((record) => record.organisationId === organisationId);
      const found = isWrittenAnew(formId) ? mine.find((record) => record.recordId === wanted) : mine.at(0);
      return found && keptOf(found);
    },
    async save(document, over, key) {
      const ifMatch = over?.etag;
      const answer =
        formId === 'person'
          ? await ask(
              'put',
              '/api/v1/cases/{caseId}/person',
              { path: { caseId }, body: { document, legalBasis }, ifMatch },
              { key },
            )
          : !isWrittenAnew(formId)
            ? await ask(
                'put',
                '/api/v1/cases/{caseId}/forms/{formId}',
                { path: { caseId, formId }, body: { document }, ifMatch },
                { key },
              )
            : over === undefined
              ? await ask(
                  'post',
                  '/api/v1/cases/{caseId}/forms/{formId}',
                  { path: { caseId, formId }, body: { document } },
                  { key },
                )
              : await ask(
                  'put',
                  '/api/v1/cases/{caseId}/records/{recordId}',
                  { path: { caseId, recordId: over.recordId }, body: { document }, ifMatch },
                  { key },
                );
      made = answer.data.recordId;
      return keptOf(answer.data);
    },
  };
}

export const keptOf = ({ recordId, document, etag, complete }: RecordAnswer): Kept => ({
  ...{ recordId, document, etag, complete },
});
