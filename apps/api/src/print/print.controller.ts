import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { cardOf } from '@panoh/cases';
import { HOUSE, type House } from '../house/house';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { cardPaper } from './card-paper';
import { consentsFacts } from './consents-facts';
import { consentsPaper } from './consents-paper';
import { letterFacts } from './letter-facts';
import { letterPaper } from './letter-paper';
import { PrintBook } from './print-book';
import { PrintQuery } from './print.dto';
import { Printer } from './printer';

const PDF = 'application/pdf';
/** A file in a folder of downloads tells nobody what it is. */
const FILE = 'inline; filename="document.pdf"';

/** What is printed: two languages beside each other, and nothing in file name or properties. */
@ApiTags('print')
@Controller('api/v1')
export class PrintController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly book: PrintBook,
    private readonly printer: Printer,
  ) {}

  /** The referral letter: for the sender, and for the receiver once it has accepted. It names nobody before that. */
  @Get('referrals/:referralId/letter.pdf')
  @Permit('referral.read')
  @ApiProduces('application/pdf')
  @Header('content-type', PDF)
  @Header('content-disposition', FILE)
  async letter(
    @Req() request: PanohRequest,
    @Param('referralId', uuidParam) referralId: string,
    @Query() { language, second }: PrintQuery,
  ): Promise<Buffer> {
    const facts = await this.house.work.read(memberOf(request), 'letter', (tx) =>
      letterFacts(tx, this.house.vault, referralId),
    );
    return this.printer.print(letterPaper(facts, this.book.tongues(language, second)));
  }

  /** The card, as large as a bank card: the code, the same as a picture, and words that tell nobody anything. */
  @Get('cases/:caseId/card.pdf')
  @Permit('case.read')
  @ApiProduces('application/pdf')
  @Header('content-type', PDF)
  @Header('content-disposition', FILE)
  async card(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Query() { language, second }: PrintQuery,
  ): Promise<Buffer> {
    const card = await this.house.work.read(memberOf(request), 'card', (tx) => cardOf(tx, caseId));
    return this.printer.print(cardPaper(card, this.book.tongues(language, second)));
  }

  /** What the person decided, to keep: each purpose, who receives what until when, and how to take it back. */
  @Get('cases/:caseId/consents.pdf')
  @Permit('consent.read')
  @ApiProduces('application/pdf')
  @Header('content-type', PDF)
  @Header('content-disposition', FILE)
  async consents(
    @Req() request: PanohRequest,
    @Param('caseId', uuidParam) caseId: string,
    @Query() { language, second }: PrintQuery,
  ): Promise<Buffer> {
    const facts = await this.house.work.read(memberOf(request), 'case-work', (tx) =>
      consentsFacts(tx, caseId),
    );
    return this.printer.print(consentsPaper(facts, this.book.tongues(language, second)));
  }
}
