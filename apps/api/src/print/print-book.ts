import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { readConfigFolder } from '@panoh/platform';
import { parse } from 'yaml';
import { HOUSE, type House } from '../house/house';
import { Labels } from '../law/labels';
import type { Tongue } from './tongue';
import { type PrintWords, printWords } from './print-words';

const STAND_IN = 'en';

/** The words of what is printed, read once from the folder of the configuration. */
@Injectable()
export class PrintBook {
  private read: ReadonlyMap<string, PrintWords> | undefined;

  constructor(
    @Inject(HOUSE) private readonly house: House,
    private readonly labels: Labels,
  ) {}

  /** One column of a document for each language asked for; a language without words is printed in English. */
  tongues(language: string, second: string | undefined): readonly Tongue[] {
    const first = this.tongue(language);
    const other = second === undefined ? first : this.tongue(second);
    return other.words.language === first.words.language ? [first] : [first, other];
  }

  private tongue(language: string): Tongue {
    this.read ??= this.load();
    const words = this.read.get(language) ?? this.read.get(STAND_IN);
    if (words === undefined)
      throw new Error('There are no words for print in English: config/letters/en.yaml.');
    return { words, labels: this.labels.of(words.language) };
  }

  private load(): ReadonlyMap<string, PrintWords> {
    const files = readConfigFolder(path.join(this.house.config.PANOH_CONFIG, 'letters'));
    const all = files.map(({ file, text }) => printWords(parse(text), file));
    return new Map(all.map((words) => [words.language, words]));
  }
}
