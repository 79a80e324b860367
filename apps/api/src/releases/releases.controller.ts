import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { invalid, type MemberActor, notFound } from '@panoh/kernel';
import { codebooksInForce } from '@panoh/lawbook';
import type { ReadTx, Tx } from '@panoh/platform';
import {
  askRelease,
  findRelease,
  listReleases,
  type ReleaseDefinition,
  releasesLeft,
  releaseTables,
  type ReleaseView,
  withdrawRelease,
} from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';
import { Changes } from '../http/changes';
import type { PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { uuidParam } from '../http/uuid-param';
import { Labels } from '../law/labels';
import { LanguageQuery } from '../law/law.dto';
import { confirmedOf } from '../numbers/confirmed-of';
import { presetView } from './preset-view';
import { ReleaseDesk } from './release-desk';
import type { PresetsView, ReleasesView } from './releases.answers';
import { AskReleaseBody } from './releases.dto';

/** Tables on their way out: asked for, protected and audited by the worker, then published by a person. */
@ApiTags('statistics')
@Controller('api/v1/statistics')
export class ReleasesController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly changes: Changes,
    private readonly desk: ReleaseDesk,
    private readonly labels: Labels,
  ) {}

  /** Ready sets of tables, each with the words of a language and where its definition comes from. */
  @Get('presets')
  @Permit('release.read')
  async presets(@Req() request: PanohRequest, @Query() { language }: LanguageQuery): Promise<PresetsView> {
    const actor = confirmedOf(request);
    const left = await this.house.work.read(actor, 'statistics', (tx) => releasesLeft(tx, this.desk.limits));
    const labels = this.labels.of(language);
    return {
      items: this.desk.presets.map((preset) => presetView(preset, labels)),
      ...this.desk.limits,
      releasesLeft: left,
    };
  }

  /** Releases of the own organisation, the newest first. */
  @Get('releases')
  @Permit('release.read')
  async list(@Req() request: PanohRequest): Promise<ReleasesView> {
    const actor = confirmedOf(request);
    return { items: await this.house.work.read(actor, 'statistics', (tx) => listReleases(tx, actor)) };
  }

  /** One release: how far it is, and once it is ready its tables as they would leave. */
  @Get('releases/:releaseId')
  @Permit('release.read')
  async one(
    @Req() request: PanohRequest,
    @Param('releaseId', uuidParam) releaseId: string,
  ): Promise<ReleaseView> {
    const actor = confirmedOf(request);
    return this.house.work.read(actor, 'statistics', (tx) => getRelease(tx, actor, releaseId));
  }

  /**
   * Asks for tables to be published: a ready set, or tables of one's own. Nothing leaves by this; the worker counts,
   * hides what must be hidden and attacks the result.
   */
  @Post('releases')
  @HttpCode(200)
  @Permit('release.ask')
  async ask(@Req() request: PanohRequest, @Body() body: AskReleaseBody): Promise<ReleaseView> {
    const actor = confirmedOf(request);
    const wish = {
      ...{ name: body.name, preset: body.preset, asKnownOn: body.asKnownOn },
      definition: this.definitionOf(body),
    };
    return this.changes.run(request, {
      command: async (tx: Tx) => {
        const limits = this.desk.asking(actor, await codebooksInForce(tx));
        return { ids: await askRelease(tx, actor, wish, limits) };
      },
      present: (tx, { ids }) => getRelease(tx, actor, ids['releaseId'] ?? ''),
    });
  }

  /**
   * Publishes a release that is ready. Where something else of its family was published meanwhile it is prepared
   * again first, and the answer says `waiting`.
   */
  @Post('releases/:releaseId/release')
  @HttpCode(200)
  @Permit('release.publish')
  async release(
    @Req() request: PanohRequest,
    @Param('releaseId', uuidParam) releaseId: string,
  ): Promise<ReleaseView> {
    const { macOf, rules } = this.desk;
    return this.move(request, releaseId, (tx, actor) =>
      releaseTables(tx, actor, releaseId, { macOf, rules }),
    );
  }

  /** Gives a release up that is not published yet, also while it is worked on. */
  @Post('releases/:releaseId/withdraw')
  @HttpCode(200)
  @Permit('release.withdraw')
  async withdraw(
    @Req() request: PanohRequest,
    @Param('releaseId', uuidParam) releaseId: string,
  ): Promise<ReleaseView> {
    return this.move(request, releaseId, (tx) => withdrawRelease(tx, releaseId));
  }

  private move(
    request: PanohRequest,
    releaseId: string,
    change: (tx: Tx, actor: MemberActor) => Promise<unknown>,
  ): Promise<ReleaseView> {
    const actor = confirmedOf(request);
    return this.changes.run(request, {
      access: async (tx) => {
        await getRelease(tx, actor, releaseId);
      },
      command: async (tx) => {
        await change(tx, actor);
        return { ids: { releaseId } };
      },
      present: (tx) => getRelease(tx, actor, releaseId),
    });
  }

  private definitionOf({ preset: id, measure, tables, from, to }: AskReleaseBody): ReleaseDefinition {
    if (id === null && measure !== null && tables !== null)
      return {
        ...{ measure, from, to },
        tables: tables.map(({ dimensions, filters }, index) => ({
          id: `table-${String(index + 1)}`,
          dimensions: dimensions.map(({ dimension, grouping, codes }) => ({ dimension, grouping, codes })),
          filters: filters.map(({ dimension, codes }) => ({ dimension, codes: [...codes].sort() })),
        })),
      };
    if (id === null || measure !== null || tables !== null)
      throw invalid('RELEASE.WHICH', 'Name a ready set, or a measure and the tables of your own.');
    const preset = this.desk.presets.find((one) => one.id === id);
    if (preset === undefined)
      throw invalid('RELEASE.UNKNOWN_PRESET', 'There is no such ready set. Choose one from the list.');
    return { measure: preset.measure, tables: preset.tables, from, to };
  }
}

async function getRelease(tx: ReadTx, actor: MemberActor, releaseId: string): Promise<ReleaseView> {
  const release = await findRelease(tx, actor, releaseId);
  if (release === undefined) throw notFound();
  return release;
}
