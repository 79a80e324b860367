import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  isSingleForm,
  readForm,
  readRecord,
  type RecordView,
  registerPerson,
  requireWriting,
  type SavedRecord,
  writeForm,
} from '@panoh/cases';
import { type FormId, isFormId, type MemberActor, notFound, refused } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';
import type { FastifyReply } from 'fastify';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { FormBody, saidIn } from './form-body';
import { PersonBody, RecordAnswer, RecordsAnswer } from './forms.dto';
import { sectionTag, seenRevision } from './section-tag';
import type { Plain } from './plain';

/** What is written about a person, form by form. The fields of a form are those of the field catalogue. */
@ApiTags('forms')
@Controller('api/v1/cases/:caseId')
export class FormsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
  ) {}

  /** Who the person is: under consent P2 or a named legal basis. */
  @Put('person')
  @HttpCode(200)
  @Permit('person.register')
  @ApiOkResponse({ type: RecordAnswer })
  async person(
    @Req() request: PanohRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('caseId', uuidParam) caseId: string,
    @Body() body: PersonBody,
  ): Promise<Plain<RecordAnswer>> {
    const { vault, keyring } = this.house;
    return this.write(request, reply, { caseId, formId: 'person' }, async (tx, actor) => {
      const ifRevision = seenRevision(keyring, request, await this.own(tx, actor, caseId, 'person'));
      const { document, legalBasis } = body;
      return registerPerson(tx, vault, keyring, {
        caseId,
        document,
        legalBasis,
        ifRevision,
        ...saidIn(body),
      });
    });
  }

  /** All records of a form, as far as they are open; the ETag header is that of the own organisation's record. */
  @Get('forms/:formId')
  @Permit('form.read')
  @ApiOkResponse({ type: RecordsAnswer })
  async read(
    @Req() request: PanohRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('caseId', uuidParam) caseId: string,
    @Param('formId') formId: string,
  ): Promise<Plain<RecordsAnswer>> {
    const actor = memberOf(request);
    const view = await this.house.work.read(actor, 'case-work', (tx) =>
      readForm(tx, this.house.vault, caseId, knownForm(formId)),
    );
    const own = view.records.find(({ organisationId }) => organisationId === actor.organisationId);
    if (own !== undefined) void reply.header('etag', sectionTag(this.house.keyring, own));
    return { records: view.records.map((record) => this.answer(record)), withheld: [...view.withheld] };
  }

  /** Writes the own organisation's one record of this form: makes it, or changes it as it was seen. */
  @Put('forms/:formId')
  @HttpCode(200)
  @Permit('form.write')
  @ApiOkResponse({ type: RecordAnswer })
  async put(
    @Req() request: PanohRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('caseId', uuidParam) caseId: string,
    @Param('formId') form: string,
    @Body() body: FormBody,
  ): Promise<Plain<RecordAnswer>> {
    const formId = knownForm(form);
    if (!isSingleForm(formId))
      throw refused(
        'FORM.REPEATED',
        'This form is written anew each time. Post it, or put the record you mean.',
      );
    return this.write(request, reply, { caseId, formId }, async (tx, actor) => {
      const ifRevision = seenRevision(this.house.keyring, request, await this.own(tx, actor, caseId, formId));
      return writeForm(tx, this.house.vault, {
        caseId,
        formId,
        document: body.document,
        ifRevision,
        ...saidIn(body),
      });
    });
  }

  /** A form that is written anew each time: risk, handover, decision. */
  @Post('forms/:formId')
  @Permit('form.write')
  @ApiCreatedResponse({ type: RecordAnswer })
  async post(
    @Req() request: PanohRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('caseId', uuidParam) caseId: string,
    @Param('formId') form: string,
    @Body() body: FormBody,
  ): Promise<Plain<RecordAnswer>> {
    const formId = knownForm(form);
    if (isSingleForm(formId))
      throw refused('FORM.SINGLE', 'An organisation keeps one such form per case. Put it instead.');
    return this.write(request, reply, { caseId, formId }, (tx) =>
      writeForm(tx, this.house.vault, { caseId, formId, document: body.document, ...saidIn(body) }),
    );
  }

  /** One record of a form. */
  @Get('records/:recordId')
  @Permit('form.read')
  @ApiOkResponse({ type: RecordAnswer })
  async record(
    @Req() request: PanohRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('caseId', uuidParam) caseId: string,
    @Param('recordId', uuidParam) recordId: string,
  ): Promise<Plain<RecordAnswer>> {
    const record = await this.house.work.read(memberOf(request), 'case-work', (tx) =>
      this.existing(tx, caseId, recordId),
    );
    void reply.header('etag', sectionTag(this.house.keyring, record));
    return this.answer(record);
  }

  /** Changes a record of the own organisation as it was seen. */
  @Put('records/:recordId')
  @HttpCode(200)
  @Permit('form.write')
  @ApiOkResponse({ type: RecordAnswer })
  async change(
    @Req() request: PanohRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('caseId', uuidParam) caseId: string,
    @Param('recordId', uuidParam) recordId: string,
    @Body() body: FormBody,
  ): Promise<Plain<RecordAnswer>> {
    return this.write(request, reply, { caseId, formId: { recordId } }, async (tx, actor) => {
      const record = await this.existing(tx, caseId, recordId);
      if (record.organisationId !== actor.organisationId) throw notFound();
      const ifRevision = seenRevision(this.house.keyring, request, record);
      const { formId } = record;
      return writeForm(tx, this.house.vault, {
        ...{ caseId, formId, recordId, document: body.document, ifRevision },
        ...saidIn(body),
      });
    });
  }

  private async write(
    request: PanohRequest,
    reply: FastifyReply,
    { caseId, formId }: { caseId: string; formId: FormId | { recordId: string } },
    command: (tx: Tx, actor: MemberActor) => Promise<SavedRecord>,
  ): Promise<Plain<RecordAnswer>> {
    const record = await this.changes.run(request, {
      access: async (tx) => {
        const form =
          typeof formId === 'string' ? formId : (await this.existing(tx, caseId, formId.recordId)).formId;
        await requireWriting(tx, caseId, form);
      },
      command: async (tx, actor) => {
        const { recordId, revision } = await command(tx, actor);
        return { ids: { recordId }, versions: { revision } };
      },
      present: (tx, { ids: { recordId = '' } }) => this.existing(tx, caseId, recordId),
    });
    void reply.header('etag', sectionTag(this.house.keyring, record));
    return this.answer(record);
  }

  private async own(
    tx: ReadTx,
    actor: MemberActor,
    caseId: string,
    formId: FormId,
  ): Promise<RecordView | undefined> {
    const { records } = await readForm(tx, this.house.vault, caseId, formId);
    return records.find(({ organisationId }) => organisationId === actor.organisationId);
  }

  private async existing(tx: ReadTx, caseId: string, recordId: string): Promise<RecordView> {
    const record = await readRecord(tx, this.house.vault, caseId, recordId);
    if (record === undefined) throw notFound();
    return record;
  }

  private answer(record: RecordView): Plain<RecordAnswer> {
    const { recordId, formId, organisationId, complete, document } = record;
    return {
      ...{ recordId, formId, organisationId, complete, document: { ...document } },
      etag: sectionTag(this.house.keyring, record),
      occurredAt: record.occurredAt.toString(),
      changedAt: record.changedAt.toString(),
    };
  }
}

function knownForm(formId: string): FormId {
  if (!isFormId(formId)) throw notFound();
  return formId;
}
