import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type NoticeTexts, readNoticeTexts } from '@panoh/notifications';
import { readConfigFolder } from '@panoh/platform';
import { HOUSE, type House } from '../house/house';

/** The sentences of notices, read once from the folder of the configuration. */
@Injectable()
export class NoticeBook {
  private read: NoticeTexts | undefined;

  constructor(@Inject(HOUSE) private readonly house: House) {}

  get texts(): NoticeTexts {
    this.read ??= readNoticeTexts(
      readConfigFolder(path.join(this.house.config.PANOH_CONFIG, 'notifications')),
    );
    return this.read;
  }
}
