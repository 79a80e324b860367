import { ApiProperty } from '@nestjs/swagger';
import {
  type Measure,
  RECORD_FORMATS,
  RECORD_MEASURES,
  type RecordExportWish,
  type RecordFormatId,
} from '@panoh/statistics';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';

const MONTH = /^\d{4}-\d\d$/;

export class AskRecordExportBody implements RecordExportWish {
  @ApiProperty({ enum: RECORD_FORMATS, description: 'The standard HTCDS 2.0, or the columns of CTDC' })
  @IsIn(RECORD_FORMATS)
  format!: RecordFormatId;
  @ApiProperty({ enum: RECORD_MEASURES, description: 'Whose records: those who are in this count' })
  @IsIn(RECORD_MEASURES)
  measure!: Measure;
  @ApiProperty({ example: '2021-01', description: 'First month' }) @Matches(MONTH) from!: string;
  @ApiProperty({ example: '2025-12', description: 'Last month, included' }) @Matches(MONTH) to!: string;
  @ApiProperty({
    example: 'For the yearly study of the Institute of Demography, under its agreement of 12 May',
    description:
      'Who receives the records and what for; the second person decides by it. Nothing about a person',
  })
  @IsString()
  @MaxLength(500)
  purpose!: string;
}
