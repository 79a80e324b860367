import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Codebooks, MemberActor } from '@panoh/kernel';
import { readConfigFolder } from '@panoh/platform';
import {
  type DisclosurePolicy,
  type Groupings,
  type MacOf,
  type Preset,
  readGroupings,
  readPresets,
} from '@panoh/statistics';
import { HOUSE, type House } from '../house/house';
import { NumbersDesk } from '../numbers/numbers-desk';

const GROUPINGS = 'disclosure/groupings.yaml';
const PRESETS = 'disclosure/presets';

/** What releases are asked with: the policy, the groupings and the ready sets of this installation. */
@Injectable()
export class ReleaseDesk implements OnModuleInit {
  private known: { readonly groupings: Groupings; readonly presets: readonly Preset[] } | undefined;

  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly numbers: NumbersDesk,
  ) {}

  /** A preset that cannot be asked stops the api before it answers anybody. */
  onModuleInit(): void {
    if ('database' in this.house) this.known = this.read();
  }

  get presets(): readonly Preset[] {
    return (this.known ??= this.read()).presets;
  }

  get groupings(): Groupings {
    return (this.known ??= this.read()).groupings;
  }

  /** By which it is decided what is hidden. */
  get rules(): DisclosurePolicy {
    return this.numbers.policy;
  }

  get limits() {
    const { mostCells, mostDimensions, releasesADay } = this.numbers.policy.release;
    return { mostCells, mostDimensions, releasesADay };
  }

  /** What a definition is checked against. */
  asking({ jurisdictions }: MemberActor, books: Codebooks) {
    return { ...this.limits, groupings: this.groupings, jurisdictions, books };
  }

  readonly macOf: MacOf = (text) => this.house.keyring.keyedHash('release-ledger', text).toString('hex');

  private read() {
    const folder = this.house.config.PANOH_CONFIG;
    const groupings = readGroupings(readFileSync(path.join(folder, GROUPINGS), 'utf8'), GROUPINGS);
    return { groupings, presets: readPresets(readConfigFolder(path.join(folder, PRESETS)), groupings) };
  }
}
