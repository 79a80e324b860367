import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { OrganisationsController } from './directory/organisations.controller';
import { HealthController } from './health/health.controller';
import { HOUSE, type House } from './house/house';
import { ActorGuard } from './http/actor.guard';
import { bodyPipe } from './http/body.pipe';
import { Changes } from './http/changes';
import { ProblemFilter } from './http/problem.filter';
import { MembersController } from './members/members.controller';
import { SignInController } from './sign-in/sign-in.controller';

@Module({})
export class ApiModule {
  static on(house: House): DynamicModule {
    return {
      module: ApiModule,
      controllers: [HealthController, SignInController, OrganisationsController, MembersController],
      providers: [
        { provide: HOUSE, useValue: house },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_PIPE, useFactory: bodyPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Changes,
      ],
      exports: [HOUSE],
    };
  }
}
