import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { codebookOf, codeLabel } from '@panoh/lawbook';
import { askYear, questionsLeft, yearQuestions, yearSoFar } from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';
import type { PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';
import { clockNames } from './clock-names';
import { confirmedOf } from './confirmed-of';
import type { YearSoFarView } from './numbers.answers';
import { NumbersDesk } from './numbers-desk';

const BANDS = 'time-to-bed';

/** What a commission looks at first. */
@ApiTags('statistics')
@Controller('api/v1/statistics/year-so-far')
export class YearController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly desk: NumbersDesk,
    private readonly labels: Labels,
  ) {}

  /** The five counts by month, this year and last, how clocks ended and how soon there was a bed. One question of the day. */
  @Get()
  @Permit('statistics.read')
  async year(@Req() request: PanohRequest, @Query() { language }: LanguageQuery): Promise<YearSoFarView> {
    const actor = confirmedOf(request);
    const { policy, noise, room } = this.desk;
    const labels = this.labels.of(language);
    const { left, book, today, nameOf } = await this.house.work.run(actor, async (tx) => {
      await askYear(tx, actor, policy);
      const day = await tx.one<{ today: string }>(`SELECT panoh.now()::date::text AS today`);
      return {
        left: await questionsLeft(tx, actor, policy),
        book: await codebookOf(tx, BANDS),
        nameOf: await clockNames(tx, labels),
        today: day?.today ?? '',
      };
    });
    const answers = await Promise.all(
      yearQuestions(today, actor.jurisdictions).map((question) => room.countCross(question)),
    );
    const bands = book.entries.map(({ code }) => code);
    const { counts, clocks, timeToBed, year, month } = yearSoFar(answers, { today, policy, noise, bands });
    return {
      ...{ knownOn: today, year, month, threshold: policy.threshold },
      perturbed: { largestDeviation: policy.noise.largestDeviation },
      counts,
      clocks: clocks.map((one) => ({ ...one, label: nameOf(one.clock) })),
      timeToBed: timeToBed.map((one) => ({ ...one, label: codeLabel(book, one.band, labels) })),
      ...{ notForRelease: true, questionsLeft: left },
    };
  }
}
