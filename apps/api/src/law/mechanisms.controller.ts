import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '@panoh/kernel';
import { getMechanism, listMechanisms, type MechanismLine } from '@panoh/lawbook';
import { diagram, type Mechanism } from '@panoh/mechanisms';
import { HOUSE, type House } from '../house/house';
import { memberOf, type PanohRequest } from '../http/panoh-request';
import { Permit } from '../http/permit';
import { Labels } from './labels';
import { LanguageQuery } from './law.dto';
import { type MechanismView, mechanismView } from './mechanism-view';

/** The law as data. */
@ApiTags('law')
@Controller('api/v1/mechanisms')
export class MechanismsController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly labels: Labels,
  ) {}

  /** Every mechanism and version that is stored, with which is in force. */
  @Get()
  @Permit('law.read')
  async list(@Req() request: PanohRequest): Promise<{ items: MechanismLine[] }> {
    return { items: await this.house.work.read(memberOf(request), 'law', listMechanisms) };
  }

  /** One mechanism with its tracks and clocks, and what each number rests on. */
  @Get(':id/:version')
  @Permit('law.read')
  async read(
    @Req() request: PanohRequest,
    @Param('id') id: string,
    @Param('version') version: string,
    @Query() query: LanguageQuery,
  ): Promise<MechanismView> {
    return mechanismView(await this.find(request, id, version), this.labels.of(query.language));
  }

  /** Mermaid text by track, made from the definition. */
  @Get(':id/:version/diagram')
  @Permit('law.read')
  async draw(
    @Req() request: PanohRequest,
    @Param('id') id: string,
    @Param('version') version: string,
  ): Promise<{ tracks: Record<string, string> }> {
    const mechanism = await this.find(request, id, version);
    const names = [...mechanism.tracks.keys()];
    return { tracks: Object.fromEntries(names.map((track) => [track, diagram(mechanism, track)])) };
  }

  private async find(request: PanohRequest, id: string, version: string): Promise<Mechanism> {
    const wanted = Number(version);
    return this.house.work.read(memberOf(request), 'law', async (tx) => {
      const lines = await listMechanisms(tx);
      if (!lines.some((line) => line.id === id && line.version === wanted)) throw notFound();
      return getMechanism(tx, id, wanted);
    });
  }
}
