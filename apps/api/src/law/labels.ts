import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type LabelBook, type LanguageLabels, readLabels } from '@panoh/lawbook';
import { readConfigFolder } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';

/** The words for codes, read once from the folder of the configuration: no hash holds them. */
@Injectable()
export class Labels {
  private book: LabelBook | undefined;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  of(language: string): LanguageLabels {
    this.book ??= this.read();
    return this.book.of(language);
  }

  private read(): LabelBook {
    const folder = this.house.config.PANOH_CONFIG;
    return readLabels({
      mechanisms: readConfigFolder(path.join(folder, 'mechanisms')),
      codebooks: readConfigFolder(path.join(folder, 'codebooks')),
      forms: readConfigFolder(path.join(folder, 'forms')),
    });
  }
}
