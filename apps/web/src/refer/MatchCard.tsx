import { Radio, Text } from '@mantine/core';
import { Check, Info, MapPin } from 'lucide-react';
import { useWords } from '../language/words';
import { useCodes } from '../parts/codes';
import { REASONS, SPEAKS_FOR } from './match-words';
import type { Match } from './refer-types';
import classes from './refer.module.css';

/** One organisation that could help: why it stands where it does, its beds, its place, its languages. */
export function MatchCard({ match, isBed }: { readonly match: Match; readonly isBed: boolean }) {
  const { t } = useWords('refer');
  const regions = useCodes('region');
  const languages = useCodes('language');
  const { organisationId, rank, name, region, freeBeds, fittingBeds, reasons } = match;
  return (
    <Radio.Card value={organisationId} className={classes['match']} p="md">
      <Radio.Indicator aria-hidden />
      <span className={classes['what']}>
        <Text component="span" fw={650} display="block">
          {t('refer:match.name', { rank, name })}
        </Text>
        <Text component="span" size="sm" className={classes['line']}>
          <MapPin size={15} aria-hidden />
          {[
            region === null ? t('refer:match.noRegion') : regions.label(region),
            isBed ? t('refer:match.beds', { free: freeBeds, fitting: fittingBeds }) : undefined,
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </Text>
        <span className={classes['reasons']}>
          {reasons.map((reason) => (
            <span key={reason} className={classes['reason']} data-for={SPEAKS_FOR.has(reason) || undefined}>
              {SPEAKS_FOR.has(reason) ? <Check size={14} aria-hidden /> : <Info size={14} aria-hidden />}
              {t(REASONS[reason])}
            </span>
          ))}
        </span>
        {match.languages.length > 0 && (
          <Text component="span" size="sm" c="dimmed" display="block">
            {match.languages.map((one) => languages.label(one)).join(', ')}
          </Text>
        )}
      </span>
    </Radio.Card>
  );
}
