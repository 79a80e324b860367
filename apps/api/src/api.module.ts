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
import { DeadlinesController } from './deadlines/deadlines.controller';
import { DeliveriesController } from './deliveries/deliveries.controller';
import { OrganisationsController } from './directory/organisations.controller';
import { HealthController } from './health/health.controller';
import { HOUSE, type House } from './house/house';
import { ActorGuard } from './http/actor.guard';
import { bodyPipe } from './http/body.pipe';
import { Changes } from './http/changes';
import { ProblemFilter } from './http/problem.filter';
import { CodebooksController } from './law/codebooks.controller';
import { Labels } from './law/labels';
import { MechanismsController } from './law/mechanisms.controller';
import { MembersController } from './members/members.controller';
import { NoticeBook } from './notifications/notice-book';
import { NoticesController } from './notifications/notices.controller';
import { PathwaysController } from './pathways/pathways.controller';
import { InboxController } from './referrals/inbox.controller';
import { NeedsController } from './referrals/needs.controller';
import { ReferralsController } from './referrals/referrals.controller';
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
        OrganisationsController,
        MembersController,
        MechanismsController,
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
        NeedsController,
        InboxController,
        ReferralsController,
        BedsController,
        ServicesController,
        DeadlinesController,
        NoticesController,
        DeliveriesController,
        AuditController,
      ],
      providers: [
        { provide: HOUSE, useValue: house },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_PIPE, useFactory: bodyPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Changes,
        Labels,
        NoticeBook,
      ],
      exports: [HOUSE],
    };
  }
}

const dataSourceOf = ({ database }: House) => ({
  useFactory: () => database.dataSource.options,
  dataSourceFactory: () => Promise.resolve(database.dataSource),
});
