import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';
import { IsAddress } from './is-address';

export const DATABASE_ROLES = [
  'owner',
  'api',
  'worker',
  'statistics',
  'sealer',
  'keys',
  'backup',
  'queue',
] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

const IsDatabaseAddress = (): PropertyDecorator =>
  IsAddress(['postgres://', 'postgresql://'], { namesDatabase: true });

/** Every variable Panoh reads, in one place. `.env.example` lists the same names; a test holds this. */
export class PanohConfig {
  /** What this installation is; `installation` in the database must say the same. */
  @IsIn(['demo', 'test', 'real']) PANOH_KIND: 'demo' | 'test' | 'real' = 'real';
  @IsOptional() @IsDatabaseAddress() PANOH_DATABASE_URL_OWNER?: string;
  @IsOptional() @IsDatabaseAddress() PANOH_DATABASE_URL_API?: string;
  @IsOptional() @IsDatabaseAddress() PANOH_DATABASE_URL_WORKER?: string;
  @IsOptional() @IsDatabaseAddress() PANOH_DATABASE_URL_STATISTICS?: string;
  @IsOptional() @IsDatabaseAddress() PANOH_DATABASE_URL_SEALER?: string;
  @IsOptional() @IsDatabaseAddress() PANOH_DATABASE_URL_KEYS?: string;
  @IsOptional() @IsDatabaseAddress() PANOH_DATABASE_URL_BACKUP?: string;
  @IsOptional() @IsDatabaseAddress() PANOH_DATABASE_URL_QUEUE?: string;
  /** Only `database prepare` uses it: may create roles and the database. */
  @IsOptional() @IsDatabaseAddress() PANOH_DATABASE_URL_SUPERUSER?: string;
  /** Connections one pool may open. */
  @IsInt() @Min(1) @Max(100) @Type(() => Number) PANOH_DATABASE_POOL: number = 10;
  /** Redis or Valkey for BullMQ; without it BullMQ keeps its queues in PostgreSQL. */
  @IsOptional()
  @IsAddress(['redis://', 'rediss://'])
  PANOH_REDIS_URL?: string;
  /** Path of the keyring file. Losing it loses every name in the database. */
  @IsOptional() @IsString() PANOH_KEYRING?: string;
  @IsInt() @Min(0) @Max(65535) @Type(() => Number) PORT: number = 3000;
  @Matches(/^[\w.:-]+$/, { message: '$property must be the name or number of an interface of this machine' })
  PANOH_HOST: string = '127.0.0.1';
  @IsString() PANOH_DATA: string = '.panoh';
  /** Where law, calendars, codebooks and consent texts are read from. */
  @IsString() PANOH_CONFIG: string = 'config';
  @IsOptional()
  @IsAddress(['smtp://', 'smtps://'])
  PANOH_SMTP_URL?: string;
  @Matches(/^([^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
    message: '$property must be an e-mail address such as Panoh <no-reply@example.org>',
  })
  PANOH_MAIL_FROM: string = 'Panoh <no-reply@panoh.invalid>';
  /** How people reach the web page: stands in every mail. */
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  PANOH_PUBLIC_URL: string = 'http://127.0.0.1:3000';
  /** Where the quick exit leads: a page that everybody has open some day. */
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  PANOH_QUICK_EXIT_URL: string = 'https://www.google.com/search?q=weather';
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent']) PANOH_LOG_LEVEL: string = 'info';
  /** Set to 1 to allow kind demo on a database that is not embedded. */
  @IsBoolean({ message: '$property must be 1, or 0' })
  @Transform(({ value }): unknown => (value === '1' || value === '0' ? value === '1' : value))
  PANOH_DEMO: boolean = false;

  /** @throws Error naming the variable, never its value */
  databaseUrl(role: DatabaseRole): string {
    const name = `PANOH_DATABASE_URL_${role.toUpperCase()}` as keyof PanohConfig;
    return this.required(name);
  }

  required(name: keyof PanohConfig): string {
    const value: unknown = Reflect.get(this, name);
    if (typeof value !== 'string' || value === '')
      throw new Error(`${name} is not set. Set it as .env.example shows and start again.`);
    return value;
  }
}

export const configurationNames: readonly string[] = [
  ...Object.getOwnPropertyNames(new PanohConfig()).filter((name) => /^(PANOH_|PORT$)/.test(name)),
];

/** The only reader of the environment. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): PanohConfig {
  const known = Object.fromEntries(
    configurationNames
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const config = plainToInstance(PanohConfig, known, { exposeDefaultValues: true });
  const faults = validateSync(config, { whitelist: true });
  if (faults.length > 0) {
    const sentences = faults.map((fault) => {
      const says = Object.values(fault.constraints ?? {})[0] ?? 'is wrong';
      return says.includes(fault.property) ? says : `${fault.property}: ${says}`;
    });
    throw new Error(`The configuration is wrong: ${sentences.join('; ')}.`);
  }
  return config;
}
