import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditController } from './audit/audit.controller';
import { BedsController } from './beds/beds.controller';
import { ServicesController } from './beds/services.controller';
import { CalendarsController } from './calendars/calendars.controller';
import { AssignmentsController } from './cases/assignments.controller';
import { CasesController } from './cases/cases.controller';
import { ConsentsController } from './cases/consents.controller';
import { ExceptionsController } from './cases/exceptions.controller';
import { FormsController } from './cases/forms.controller';
import { IndicatorsController } from './cases/indicators.controller';
import { LinksController } from './cases/links.controller';
import { PersonsController } from './cases/persons.controller';
import { ClockBoardController } from './deadlines/clock-board.controller';
import { DeadlinesController } from './deadlines/deadlines.controller';
import { CalendarFeedController } from './calendar-feed/calendar-feed.controller';
import { CaseDeadlinesController } from './deadlines/case-deadlines.controller';
import { DeadLettersController } from './deliveries/dead-letters.controller';
import { DeliveriesController } from './deliveries/deliveries.controller';
import { OrganisationsController } from './directory/organisations.controller';
import { EventDesk } from './events/event-desk';
import { EventsController } from './events/events.controller';
import { HealthController } from './health/health.controller';
import { HOUSE, type House } from './house/house';
import { ActorGuard } from './http/actor.guard';
import { bodyPipe } from './http/body.pipe';
import { Changes } from './http/changes';
import { ProblemFilter } from './http/problem.filter';
import { CatalogueController } from './law/catalogue.controller';
import { InstallationController } from './installation/installation.controller';
import { CodebooksController } from './law/codebooks.controller';
import { Labels } from './law/labels';
import { MechanismsController } from './law/mechanisms.controller';
import { MembersController } from './members/members.controller';
import { NoticeBook } from './notifications/notice-book';
import { NoticesController } from './notifications/notices.controller';
import { DevicesController } from './offline/devices.controller';
import { NodeKeyController } from './offline/node-key.controller';
import { RepairTasksController } from './offline/repair-tasks.controller';
import { SealedRegistrationsController } from './offline/sealed-registrations.controller';
import { NumbersDesk } from './numbers/numbers-desk';
import { ReportsController } from './numbers/reports.controller';
import { TablesController } from './numbers/tables.controller';
import { YearController } from './numbers/year.controller';
import { PathwaysController } from './pathways/pathways.controller';
import { PrintBook } from './print/print-book';
import { PrintController } from './print/print.controller';
import { Printer } from './print/printer';
import { PublicationBook } from './publications/publication-book';
import { RecordExportDesk } from './record-exports/record-export-desk';
import { RecordExportFileController } from './record-exports/record-export-file.controller';
import { RecordExportsController } from './record-exports/record-exports.controller';
import { InboxController } from './referrals/inbox.controller';
import { NeedsController } from './referrals/needs.controller';
import { ReferralsController } from './referrals/referrals.controller';
import { WaitingNeedsController } from './referrals/waiting-needs.controller';
import { ReleaseDesk } from './releases/release-desk';
import { ReleaseFilesController } from './releases/release-files.controller';
import { ReleasesController } from './releases/releases.controller';
import { TodayController } from './screens/today.controller';
import { SignInController } from './sign-in/sign-in.controller';

@Module({})
export class ApiModule {
  static on(house: House): DynamicModule {
    return {
      module: ApiModule,
      // Nest closes the pool with the application. Repositories come from a unit of work only.
      imports: 'database' in house ? [TypeOrmModule.forRootAsync(dataSourceOf(house))] : [],
      controllers: [
        HealthController,
        SignInController,
        InstallationController,
        OrganisationsController,
        MembersController,
        MechanismsController,
        CatalogueController,
        CodebooksController,
        CalendarsController,
        CasesController,
        FormsController,
        ConsentsController,
        IndicatorsController,
        AssignmentsController,
        LinksController,
        ExceptionsController,
        PersonsController,
        PathwaysController,
        WaitingNeedsController,
        NeedsController,
        InboxController,
        ReferralsController,
        BedsController,
        ServicesController,
        TodayController,
        DeadlinesController,
        ClockBoardController,
        CaseDeadlinesController,
        CalendarFeedController,
        NoticesController,
        EventsController,
        PrintController,
        DeliveriesController,
        DeadLettersController,
        TablesController,
        YearController,
        ReportsController,
        RecordExportsController,
        RecordExportFileController,
        ReleasesController,
        ReleaseFilesController,
        AuditController,
        DevicesController,
        NodeKeyController,
        SealedRegistrationsController,
        RepairTasksController,
      ],
      providers: [
        { provide: HOUSE, useValue: house },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_PIPE, useFactory: bodyPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Changes,
        Labels,
        NoticeBook,
        NumbersDesk,
        EventDesk,
        PrintBook,
        Printer,
        PublicationBook,
        RecordExportDesk,
        ReleaseDesk,
      ],
      exports: [HOUSE],
    };
  }
}

const dataSourceOf = ({ database }: House) => ({
  useFactory: () => database.dataSource.options,
  dataSourceFactory: () => Promise.resolve(database.dataSource),
});
