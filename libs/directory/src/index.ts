export { type NewOrganisation } from './domain/organisation';
export { registerOrganisation } from './commands/register-organisation';
export { changeOrganisation } from './commands/change-organisation';
export { findOrganisation, listOrganisations, type OrganisationView } from './queries/organisations';
export { OrganisationEntity } from './data/organisation.entity';
export { directoryMigrations } from './data/directory-migrations';
export { type CalendarChange, changeCalendar } from './domain/calendar-change';
export { loadCalendars } from './commands/load-calendars';
export { editCalendar } from './commands/edit-calendar';
export { calendarOf, listCalendars } from './queries/calendars';
export { holdCalendar } from './queries/lock-calendar';
export {
  BED_FEATURES,
  BED_STATES,
  type BedFeature,
  type BedProfile,
  type BedState,
  checkBedProfile,
  SECURITY_LEVELS,
  type SecurityLevel,
} from './domain/bed';
export {
  SERVICE_KINDS,
  SERVICE_URGENCIES,
  type ServiceKind,
  type ServiceOffer,
  type ServiceUrgency,
} from './domain/service';
export { enterBed, registerBed } from './commands/register-bed';
export { changeBed } from './commands/change-bed';
export { enterService, registerService } from './commands/register-service';
export { changeService } from './commands/change-service';
export { BED_COLUMNS, type BedView, findBed } from './queries/beds';
export { findService, listServices, SERVICE_COLUMNS, type ServiceView } from './queries/services';
