/**
 * Which rows of statistics.fact count on a day, for whom: those valid then, of the jurisdictions the asking
 * organisation acts in. History that names no jurisdiction is everybody's.
 * @param day place of the parameter with the day, null for today; @param jurisdictions place of that list
 */
export const inScope = (day: string, jurisdictions: string): string =>
  `valid_from <= coalesce(${day}::date, panoh.now()::date)
   AND (valid_to IS NULL OR valid_to > coalesce(${day}::date, panoh.now()::date))
   AND (jurisdiction IS NULL OR jurisdiction = ANY (${jurisdictions}::text[]))`;
